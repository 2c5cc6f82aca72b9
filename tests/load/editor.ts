import { setTimeout as wait } from "node:timers/promises";
import { paths } from "@/lib/paths";
import { db } from "@/lib/platform/db";
import { publish, saveRevision } from "@/tests/factories/unguarded";

/*
 * `editor.ts ADDRESS SECONDS PAUSE_MS`: an editor who renames a service again and again, in a process of their own; the last
 * line says how often, how many milliseconds each name took to stand on every page, and how often the page then had another.
 */
const [portal = "", seconds = "10", pauseMs = "0"] = process.argv.slice(2);
const actor = { id: "editor-mittaus" };
const recordId = "service-doulat-iisalmi";
const page = portal + paths.service("doulat-iisalmi");

const end = Date.now() + Number(seconds) * 1_000;
const waits: number[] = [];
let stale = 0;
while (Date.now() < end) {
  const { latestRevision } = await db.record.findUniqueOrThrow({ where: { id: recordId } });
  const where = { recordId_number: { recordId, number: latestRevision } };
  const { document } = await db.revision.findUniqueOrThrow({ where });
  const name = `Doulat ${Date.now()}`;
  const changed = { ...(document as object), name: { fi: name } };
  await saveRevision({ actor, document: changed, baseNumber: latestRevision } as never);
  const begun = performance.now();
  const published = await publish({ actor, recordId, number: latestRevision + 1 } as never);
  if (published.status !== "published") throw new Error(`published: ${published.status}`);
  const { version } = await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } });
  while ((await db.front.count({ where: { version: { lt: version } } })) > 0) await wait(5);
  waits.push(performance.now() - begun);
  if (!(await (await fetch(page)).text()).includes(name)) stale += 1;
  await wait(Number(pauseMs));
}
await db.$disconnect();
console.log(JSON.stringify({ waits, stale }));
