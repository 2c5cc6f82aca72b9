import "server-only";
import { localized } from "@/lib/platform/i18n/localized";
import { assertMay } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";

const missesPerPage = 50;

/** Words that have brought nothing, the commonest first. Below five times none is kept at all. */
export async function listMisses(actor: EditorActor, page: number, client: Database = db) {
  assertMay(actor, "record.read", "portal");
  const [total, items] = await Promise.all([
    client.searchMiss.count(),
    client.searchMiss.findMany({
      orderBy: [{ count: "desc" }, { term: "asc" }],
      skip: (page - 1) * missesPerPage,
      take: missesPerPage,
    }),
  ]);
  return { items, total, pageCount: Math.max(1, Math.ceil(total / missesPerPage)) };
}

const mostSuggested = 30;

/** The terms that a word could be another name of: synonyms by their names, those that have the query in them. */
export async function findSynonymTerms(actor: EditorActor, query: string, client: Database = db) {
  assertMay(actor, "record.read", "portal");
  if (query.trim() === "") return [];
  const terms = await client.term.findMany({
    where: {
      scheme: "synonym",
      record: { state: "published" },
      OR: [
        { sortName: { contains: query.trim(), mode: "insensitive" } },
        { record: { alternativeNames: { some: { name: { contains: query.trim(), mode: "insensitive" } } } } },
      ],
    },
    orderBy: { sortName: "asc" },
    take: mostSuggested,
    select: { id: true, name: true, record: { select: { alternativeNames: { select: { name: true } } } } },
  });
  return terms.map(({ id, name, record }) => ({
    id,
    name: localized(name),
    others: record.alternativeNames.map((other) => other.name),
  }));
}
