import { setTimeout as wait } from "node:timers/promises";
import { paths } from "@/lib/paths";
import { db } from "@/lib/platform/db";
import { publishVersion, saveRenamed } from "@/tests/factories/renamed";

/*
 * `editor.ts ADDRESS SECONDS PAUSE_MS`: an editor who renames a service again and again, in a process of their own; the last
 * line says how often, how many milliseconds each name took to stand on every page, and how often the page then had another.
 */
const [portal = "", seconds = "10", pauseMs = "0"] = process.argv.slice(2);
const recordId = "service-doulat-iisalmi";
const page = portal + paths.service("doulat-iisalmi");

const end = Date.now() + Number(seconds) * 1_000;
const waits: number[] = [];
let stale = 0;
while (Date.now() < end) {
  const name = `Doulat ${Date.now()}`;
  const number = await saveRenamed(recordId, name);
  const begun = performance.now();
  await publishVersion(recordId, number);
  const { version } = await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } });
  while ((await db.front.count({ where: { version: { lt: version } } })) > 0) await wait(5);
  waits.push(performance.now() - begun);
  if (!(await (await fetch(page)).text()).includes(name)) stale += 1;
  await wait(Number(pauseMs));
}
await db.$disconnect();
console.log(JSON.stringify({ waits, stale }));
