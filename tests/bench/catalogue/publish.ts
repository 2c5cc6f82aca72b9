import { applyDocument } from "@/lib/content/apply";
import type { AnyDocument } from "@/lib/content/documents";
import { ownersSaid } from "@/lib/content/owners";
import { titleOf, type Draft } from "@/lib/content/revisions";
import { keepMeasure } from "@/lib/upkeep/measure";
import type { Bulk } from "./bulk";
import { recordingDatabase } from "./recording";

/** When everything of the made catalogue was published: a moment of its own, so that two runs are the same. */
export const publishedAt = new Date("2026-10-01T09:00:00Z");
export const author = "bench";

/** Makes the rows that publishing a new document writes, in `bulk`. */
export function publisherInto(bulk: Bulk) {
  const owners = new Map<string, string[]>();
  const links = new Set<string>();
  const keep: Bulk["keep"] = (table, row) => {
    if (table !== "link") return bulk.keep(table, row);
    if (links.has(row.url as string)) return;
    links.add(row.url as string);
    bulk.keep(table, { ...row, next_at: publishedAt, https_works: false, failed_on: [] });
  };
  const { database, takeRecord } = recordingDatabase(keep, {
    nextId: (table) => bulk.nextId(table),
    ownersOf: (ids) => ids.flatMap((id) => owners.get(id) ?? []),
  });
  const own = (recordId: string, organizations: string[]) => {
    owners.set(recordId, organizations);
    for (const organization_id of organizations) bulk.keep("record_owner", { record_id: recordId, organization_id });
  };

  return async (document: AnyDocument): Promise<void> => {
    const draft = document as unknown as Draft;
    await applyDocument(database, document, { isNew: true });
    bulk.keep("record", { ...recordRow(document), ...takeRecord() });
    bulk.keep("revision", {
      record_id: document.id,
      number: 1,
      document,
      author_id: author,
      created_at: publishedAt,
    });
    bulk.keep("publication", {
      id: bulk.nextId("publication"),
      record_id: document.id,
      revision_number: 1,
      started_at: publishedAt,
    });
    own(document.id, await ownersSaid(database, draft, []));
    if (document.noun === "contact" && document.person && !owners.get(document.person)?.length)
      own(document.person, owners.get(document.id)!);
    await keepMeasure(database, document.id, 1, document);
  };
}

function recordRow(document: AnyDocument) {
  const title = titleOf(document as unknown as Draft);
  return {
    ...{ id: document.id, noun: document.noun, state: "published", title, public_title: title },
    ...{ latest_revision: 1, published_revision: 1 },
    ...{ published_at: publishedAt, created_at: publishedAt, updated_at: publishedAt },
  };
}
