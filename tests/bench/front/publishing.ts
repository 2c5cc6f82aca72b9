import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import { publish, saveRevision } from "@/tests/factories/unguarded";
import type { Portal } from "@/tests/faults/portal";
import { median } from "./load";

const editor = { id: "editor-mittaus" };

/** Publishes for a while; after each, the page must at once tell of it. */
export async function publishing(portal: Portal, page: string, seconds: number) {
  const id = "service-doulat-iisalmi";
  const end = performance.now() + seconds * 1_000;
  let published = 0;
  let stale = 0;
  const waits: number[] = [];
  while (performance.now() < end) {
    const { latestRevision } = await db.record.findUniqueOrThrow({ where: { id } });
    const key = { recordId_number: { recordId: id, number: latestRevision } };
    const { document } = await db.revision.findUniqueOrThrow({ where: key });
    const name = `Doulat ${Date.now()}`;
    const changed = { ...(document as object), name: { fi: name } };
    await saveRevision({ actor: editor, document: changed, baseNumber: latestRevision } as never);
    const begun = performance.now();
    await publish({ actor: editor, recordId: id, number: latestRevision + 1 } as never);
    const { version } = await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } });
    while ((await db.front.count({ where: { version: { lt: version } } })) > 0) await wait(5);
    waits.push(performance.now() - begun);
    published += 1;
    if (!(await (await portal.get(page)).text()).includes(name)) stale += 1;
  }
  return { published, stale, wait: median(waits) };
}
