import "server-only";
import { adminPaths } from "@/lib/admin-paths";
import { titlesOf } from "@/lib/content/form/references";
import type { EditorActor } from "@/lib/editors/roles";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { dropRun, findRun, mayUndo, openRun, setRunOptions, undoRun, type FoundRun, type KeptBack } from "../runs";
import { bringFile, countsOf } from "./bring";
import { planMark, planRows, type PlannedRow } from "./plan";
import { recogniseJson } from "./foreign";
import { optionsOf, readRun, type FileOptions } from "./read";
import { cellsOf, decodeFile, guessMapping, tableFields, tableNouns, type TableNoun } from "./read-table";
import { UnreadableFile } from "./rows";
import { whoseFile } from "./whose-file";

const largest = 12 * 1024 * 1024;
export const fileKinds = ["csv", "json", "hsds", "ptv"] as const;
type FileKind = (typeof fileKinds)[number];

/** Keeps a file for its dry run. Returns where to go, or why it cannot be read. */
export async function openFile(actor: EditorActor, form: FormData): Promise<{ path: string } | { problem: string }> {
  const asked = String(form.get("laji"));
  const chosen: FileKind = fileKinds.includes(asked as FileKind) ? (asked as FileKind) : "csv";
  const file = form.get("tiedosto");
  const isFile = typeof file === "object" && file !== null && file.size > 0;
  const content = isFile ? decodeFile(new Uint8Array(await file.arrayBuffer())) : String(form.get("sisalto") ?? "");
  if (content.trim() === "") return { problem: "fileRequired" };
  if (Buffer.byteLength(content) > largest) return { problem: "fileTooLarge" };
  const noun = tableNouns.find((one) => one === form.get("rivit")) ?? "contact";
  const typedSystem = String(form.get("jarjestelma") ?? "")
    .trim()
    .toLowerCase()
    .slice(0, 60);
  try {
    const kind = chosen === "json" ? recogniseJson(content) : chosen;
    const mapping = kind === "csv" ? guessMapping(noun, cellsOf(content).header) : [];
    const organizationId = await whoseFile(actor, String(form.get("organisaatio") ?? ""));
    const options = {
      organizationId,
      system: typedSystem || (kind === "hsds" || kind === "ptv" ? kind : "file"),
      noun,
      mapping,
    };
    if (readRun({ kind, content, options }).rows.length === 0) return { problem: "nothingToImport" };
    const name = isFile && file.name ? file.name : `${kind.toUpperCase()}`;
    return { path: adminPaths.importRun(await openRun(actor, { kind, name, content, options })) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message };
    throw error;
  }
}

type Table = { header: string[]; fields: string[]; noun: TableNoun; mapping: string[] };
export type DryRun = {
  rows: PlannedRow[];
  mark: string;
  losses: ReadonlyMap<string, number>;
  table: Table | null;
  titles: ReadonlyMap<string, string>;
  counts: ReturnType<typeof countsOf>;
};
export type ShownRun = { run: FoundRun; dryRun: DryRun | null; isUndoable: boolean };

/** Rows of a dry run that a page shows; the counts are of all. */
export const shownRows = 100;

/** A run with, while it is open, what it would do. */
export async function showRun(actor: EditorActor, id: string): Promise<ShownRun | null> {
  const run = await findRun(actor, id);
  if (!run || (run.kind === "text" && run.state === "open")) return null;
  const isUndoable = run.state === "done" && (await mayUndo(db, actor, run.items));
  if (run.state !== "open") return { run, dryRun: null, isUndoable };
  const options = optionsOf(run.options);
  const { rows, losses } = readRun(run);
  const planned = await planRows(db, actor, { rows, from: options });
  const ids = planned.slice(0, shownRows * 3).flatMap(({ changes }) => idsIn(JSON.stringify(changes)));
  return {
    run,
    isUndoable,
    dryRun: {
      rows: planned,
      mark: planMark(planned),
      losses,
      table: run.kind === "csv" ? tableOf(run.content ?? "", options) : null,
      titles: await titlesOf(db, actor, ids),
      counts: countsOf(planned),
    },
  };
}

const idsIn = (text: string): string[] => text.match(/"[a-z]+-[a-z0-9-]+"/g)?.map((id) => id.slice(1, -1)) ?? [];

function tableOf(content: string, { noun, mapping }: FileOptions): Table {
  return { header: cellsOf(content).header, fields: tableFields(noun), noun, mapping };
}

/** Does to a run what a button asks. Returns where to go; null when there is no such run for the actor. */
export async function actOnRun(actor: EditorActor, id: string, form: FormData): Promise<string | null> {
  const run = await findRun(actor, id);
  if (!run) return null;
  switch (String(form.get("_do"))) {
    case "import": {
      const { status } = await bringFile({ actor, runId: id, mark: String(form.get("_koe") ?? "") });
      return adminPaths.importRun(id, status === "stale" ? { ongelma: "stale" } : { tehty: "imported" });
    }
    case "mapping": {
      const options = optionsOf(run.options);
      const known = tableFields(options.noun);
      const asked = form.getAll("sarake").map(String).slice(0, 200);
      const mapping = asked.map((field, index) =>
        known.includes(field) && asked.indexOf(field) === index ? field : "",
      );
      await setRunOptions(actor, id, { ...options, mapping });
      return adminPaths.importRun(id);
    }
    case "undo": {
      const outcome = await undoRun(actor, id);
      if (outcome.status === "notFound") return adminPaths.importRun(id);
      return adminPaths.importRun(id, { tehty: "undone", jai: keptBackText(outcome.keptBack) });
    }
    case "drop":
      await dropRun(actor, id);
      return adminPaths.imports({ tehty: "dropped" });
    default:
      throw new Forbidden("import.run");
  }
}

const keptBackText = (keptBack: KeptBack[]) =>
  keptBack
    .slice(0, 40)
    .map(({ recordId, reason }) => `${recordId}:${reason}`)
    .join(",");
