import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { createWithin, isKeptBy } from "@/lib/content/drafts";
import { undeleteDraftWithin } from "@/lib/content/life";
import { saveWithin } from "@/lib/content/revisions";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type AuditEntry } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { claimRun, finishRun, type Counts, type RunItem } from "../runs";
import { standInOf, withLinks, withoutUnknown } from "./links";
import { planMark, planRows, type FileOrigin, type PlannedRow } from "./plan";
import { optionsOf, readRun } from "./read";

export type BringOutcome = { status: "done" } | { status: "stale" } | { status: "notOpen" };

/**
 * Writes what a dry run showed, as drafts and all in one; rows with faults are left out. `mark` is of the plan that the
 * editor saw: when records have changed since, nothing is written.
 */
export function bringFile(
  { actor, runId, mark }: { actor: EditorActor; runId: string; mark: string },
  client?: PrismaClient,
): Promise<BringOutcome> {
  return command<BringOutcome, BringOutcome>(
    actor,
    async (tx) => {
      const run = await claimRun(tx, actor, runId);
      if (!run || run.kind === "text") return { refused: { status: "notOpen" } };
      const from = optionsOf(run.options);
      const planned = await planRows(tx, actor, { rows: readRun(run).rows, from });
      if (planMark(planned) !== mark) return { refused: { status: "stale" } };
      const audit: AuditEntry[] = [];
      const items: RunItem[] = [];
      const writer = {
        tx,
        actor,
        from,
        audit,
        items,
        people: new Map<string, string>(),
        made: new Map<string, string>(),
      };
      for (const row of planned) if (row.action === "create" || row.action === "change") await writeRow(writer, row);
      const done = await finishRun(tx, runId, items, countsOf(planned));
      return { result: { status: "done" }, audit: [done, ...audit], touched: [] };
    },
    { client, timeoutMs: 300_000 },
  );
}

type Writer = {
  tx: Database;
  actor: EditorActor;
  from: FileOrigin;
  audit: AuditEntry[];
  items: RunItem[];
  people: Map<string, string>;
  /** What the stand-ins of this file became. */
  made: Map<string, string>;
};

async function writeRow(writer: Writer, row: PlannedRow): Promise<void> {
  const { tx, actor, audit, items } = writer;
  const person = row.person ? { person: await personOf(writer, row.person) } : {};
  const document = linked(writer, { ...row.document, ...person });
  let recordId = document.id;
  if (row.isNew) recordId = await make(writer, row, document);
  else {
    // What an undone import had made comes back as it is brought again, and is undone likewise.
    if (row.isUndone) audit.push(await undeleteDraftWithin(tx, recordId));
    const scope = scopeOf(actor, "record.create");
    const madeFor = row.number === null && scope !== "everywhere" ? scope : undefined;
    const change = await saveWithin(tx, { actor, document, baseNumber: row.number, madeFor });
    if ("refused" in change) throw new Error(`an import met ${change.refused.status}`);
    audit.push(...change.audit);
    items.push({ recordId, numberBefore: row.isUndone ? null : row.number, numberAfter: (row.number ?? 0) + 1 });
  }
  // What the plan foresaw, asked again of the rows themselves: a right that lacks takes the whole import back.
  if (!(await isKeptBy(tx, actor, recordId))) throw new Forbidden("record.save");
  if (row.sourceId === null) return;
  writer.made.set(standInOf(row), recordId);
  const { organizationId, system } = writer.from;
  const key = { organizationId, system, noun: row.noun, sourceId: row.sourceId };
  await tx.importSourceId.upsert({
    where: { key },
    create: { ...key, recordId },
    update: { recordId },
  });
}

/** A stand-in whose record could not be made is left out. */
const linked = ({ made }: Writer, document: PlannedRow["document"]) =>
  withoutUnknown(withLinks(document, made), {}).document;

async function make({ tx, actor, audit, items }: Writer, row: PlannedRow, document: PlannedRow["document"]) {
  const fields = Object.fromEntries(Object.entries(document).filter(([key]) => key !== "id"));
  const change = await createWithin(tx, { actor, noun: row.noun, name: row.name, fields });
  audit.push(...change.audit);
  items.push({ recordId: change.result.id, numberBefore: null, numberAfter: 1 });
  return change.result.id;
}

/** A person that the catalogue does not have is made once in an import, however many roles the person has. */
async function personOf({ tx, actor, audit, items, people }: Writer, name: string): Promise<string> {
  const key = name.toLowerCase();
  const known = people.get(key);
  if (known) return known;
  const change = await createWithin(tx, { actor, noun: "person", name });
  audit.push(...change.audit);
  items.push({ recordId: change.result.id, numberBefore: null, numberAfter: 1 });
  people.set(key, change.result.id);
  return change.result.id;
}

export function countsOf(planned: readonly PlannedRow[]): Counts {
  const count = (action: PlannedRow["action"]) => planned.filter((row) => row.action === action).length;
  return {
    created: count("create"),
    changed: count("change"),
    unchanged: count("unchanged"),
    faulty: count("error"),
  };
}
