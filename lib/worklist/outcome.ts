import "server-only";
import { findFormState, keepFormState } from "@/lib/admin/form-state";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { listRecordNames } from "./record-names";

type Outcome = {
  done: "confirmed" | "asked" | "dismissed" | "nothingChosen";
  count: number;
  refused: { id: string; reason: string }[];
  /** Where the questions go. */
  asked?: { id: string; address: string }[];
};

/** Keeps what a button did, for the page that tells of it. */
export function keepOutcome({ done, count, refused, asked = [] }: Outcome): string {
  const problems = refused.map(({ id, reason }) => `${reason} ${id}`);
  return keepFormState({ values: { done, count: String(count), asked: JSON.stringify(asked) }, problems });
}

/** The same with the names of the records that were left; null for a key of nothing. */
export async function findOutcome(actor: EditorActor, key: string | null, client: Database = db) {
  const state = findFormState(key);
  if (!state?.values.done) return null;
  const refused = state.problems.map((line) => {
    const [reason = "", id = ""] = line.split(" ");
    return { id, reason };
  });
  const asked = JSON.parse(state.values.asked ?? "[]") as NonNullable<Outcome["asked"]>;
  const names = await listRecordNames(
    client,
    [...refused, ...asked].map(({ id }) => id),
    actor,
  );
  const nameOf = (id: string) => names.get(id)?.name ?? id;
  return {
    done: state.values.done as Outcome["done"],
    count: Number(state.values.count),
    refused: refused.map(({ id, reason }) => ({ id, reason, name: nameOf(id) })),
    asked: asked.map(({ id, address }) => ({ id, address, name: nameOf(id) })),
  };
}
