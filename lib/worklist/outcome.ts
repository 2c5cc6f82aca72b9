import "server-only";
import { findFormState, keepFormState } from "@/lib/admin/form-state";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { listRecordNames } from "./record-names";

type Outcome = {
  done: "confirmed" | "asked" | "dismissed" | "nothingChosen";
  count: number;
  refused: { id: string; reason: string }[];
};

/** Keeps what a button did, for the page that tells of it. */
export function keepOutcome({ done, count, refused }: Outcome): string {
  const problems = refused.map(({ id, reason }) => `${reason} ${id}`);
  return keepFormState({ values: { done, count: String(count) }, problems });
}

/** The same with the names of the records that were left; null for a key of nothing. */
export async function findOutcome(actor: EditorActor, key: string | null, client: Database = db) {
  const state = findFormState(key);
  if (!state?.values.done) return null;
  const refused = state.problems.map((line) => {
    const [reason = "", id = ""] = line.split(" ");
    return { id, reason };
  });
  const names = await listRecordNames(
    client,
    refused.map(({ id }) => id),
    actor,
  );
  return {
    done: state.values.done as Outcome["done"],
    count: Number(state.values.count),
    refused: refused.map(({ id, reason }) => ({ id, reason, name: names.get(id)?.name ?? id })),
  };
}
