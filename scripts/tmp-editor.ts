import { createEditor, signInCookie } from "@/tests/factories/editors";
const chief = await createEditor({ name: "Päivi Päällikkö" });
const mll = await createEditor({ name: "Maija MLL", grants: [{ role: "publisher", organizationId: "organization-mll-kainuun-piiri" }] });
console.log(JSON.stringify({ chief: await signInCookie(chief), mll: await signInCookie(mll) }));
process.exit();
