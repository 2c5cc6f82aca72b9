import { chromium } from "playwright";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});
const list=process.argv.slice(2);
for(const item of list){const [path,w,scheme,name,full]=item.split("|");
 const c=await b.newContext({viewport:{width:+w,height:w<500?844:900},colorScheme:scheme});const p=await c.newPage();
 await p.goto("http://localhost:3130"+path);await p.screenshot({path:`/tmp/shots/${name}.png`,fullPage:full==="full"});await c.close();}
await b.close();
