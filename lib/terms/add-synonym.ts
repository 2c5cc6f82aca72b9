import { parseDocument, publishObstacles } from "@/lib/content/obstacles";
import { makePublic } from "@/lib/content/publishing";
import { addressesOf } from "@/lib/content/record-addresses";
import { addRevision, findRevision, lockRecord, type Draft } from "@/lib/content/revisions";
import { assertMay } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type AuditEntry, type Refusal } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { slugOf } from "@/lib/platform/slug";
import { changeRecord } from "@/lib/upkeep/change-record";
import { synonymTermDocuments } from "./synonym-terms";

/** Either a term that is there, or the word under which a new one is made. */
export type SynonymTarget = { termId: string } | { newWord: string };

export type SynonymOutcome =
  | { status: "added"; termId: string }
  | { status: "notFound" }
  /** The word is the term's already. */
  | { status: "there" }
  | { status: "obstacles" };

/**
 * Makes a word that brought nothing another name of a term, at once for every search, and takes it off the list of misses.
 * What is typed as a new term's word may be a term already; the word is then added to that.
 */
export async function addSynonym(
  actor: EditorActor,
  { word, target }: { word: string; target: SynonymTarget },
  { client }: { client?: PrismaClient } = {},
): Promise<SynonymOutcome> {
  assertMay(actor, "synonym.edit", "portal");
  return command<SynonymOutcome, SynonymOutcome>(
    actor,
    async (tx) => {
      const termId = "termId" in target ? target.termId : `term-sana-${slugOf(target.newWord)}`;
      const latest = await lockRecord(tx, termId);
      const outcome =
        latest === null && "newWord" in target
          ? await makeTerm(tx, actor, target.newWord, word)
          : await extendTerm(tx, actor, termId, word);
      if ("refused" in outcome) return outcome;
      await tx.searchMiss.deleteMany({ where: { term: word } });
      const audit: [AuditEntry] = [{ action: "synonym.added", recordId: termId, detail: { number: outcome.number } }];
      return { result: { status: "added", termId }, audit, touched: outcome.touched };
    },
    { client },
  );
}

type Made = { number: number; touched: string[] } | Refusal<SynonymOutcome>;

async function extendTerm(tx: Database, actor: EditorActor, termId: string, word: string): Promise<Made> {
  const record = await tx.record.findUnique({ where: { id: termId } });
  const isTerm = record?.noun === "term" && record.state === "published";
  const term = isTerm && (await findRevision(tx, termId, record.publishedRevision!));
  if (!term || term.document.scheme !== "synonym") return { refused: { status: "notFound" } };
  const names = namesOf(term.document);
  if (names.includes(word.toLowerCase())) return { refused: { status: "there" } };
  const change = (document: Draft) => ({
    ...document,
    alternativeNames: [...((document.alternativeNames as object[] | undefined) ?? []), { name: word, kind: "alias" }],
  });
  const outcome = await changeRecord(tx, { actor, recordId: termId, change, note: "synonym" });
  return outcome.status === "changed" ? outcome : { refused: { status: "obstacles" } };
}

function namesOf(document: Draft): string[] {
  const { name, alternativeNames = [] } = document as unknown as {
    name: { fi: string };
    alternativeNames?: { name: string }[];
  };
  return [name.fi, ...alternativeNames.map((other) => other.name)].map((text) => text.toLowerCase());
}

async function makeTerm(tx: Database, actor: EditorActor, newWord: string, word: string): Promise<Made> {
  const [made] = synonymTermDocuments({ koko: [], everyday: [{ fi: newWord, others: [word] }] });
  const { document } = parseDocument(made);
  if (!document || newWord.toLowerCase() === word.toLowerCase() || (await publishObstacles(tx, document)).length > 0)
    return { refused: { status: "obstacles" } };
  const number = await addRevision(
    tx,
    { actor, document: document as unknown as Draft, baseNumber: null, note: "synonym" },
    null,
  );
  await makePublic(tx, document, number);
  return { number, touched: addressesOf(document) };
}
