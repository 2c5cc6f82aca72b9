import pg from "pg";
import { db } from "@/lib/platform/db";
import { Bulk } from "./bulk";
import { makeDocuments } from "./documents";
import { readFacts } from "./facts";
import { author, publishedAt, publisherInto } from "./publish";
import { SearchRows } from "./search-rows";

/** Tables of the bulk load that number their rows. */
const numbered = [
  ...["channel", "opening_hours", "opening_exception", "fact_source", "declared_gap", "alternative_name"],
  ...["publication", "search_doc"],
];

/** Indexes that are cheaper to make anew than to keep up row by row. */
const rebuilt = ["search_post_term_doc_id_impact_noun_idx", "search_doc_name_ids_idx", "search_doc_title_terms_idx"];

/**
 * Fills a seeded database with a catalogue of so many services, as publishing would have. The role must be a superuser:
 * references are not checked one by one. Returns the number of records made.
 */
export async function fillCatalogue(url: string, services: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const facts = await readFacts(db);
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query("SET LOCAL maintenance_work_mem = '512MB'");
    const definitions = await dropIndexes(client);
    const bulk = new Bulk(client);
    await bulk.begin(numbered);
    const search = new SearchRows(client, bulk);
    await search.begin();
    const publish = publisherInto(bulk);
    let made = 0;
    for (const document of makeDocuments(services, facts)) {
      await publish(document);
      search.learn(document);
      made += 1;
      if (made % 500 === 0) await bulk.flush();
    }
    for (const document of makeDocuments(services, facts)) await search.add(document);
    await search.end();
    await bulk.end();
    for (const definition of definitions) await client.query(definition);
    await addAuditEvents(client, made);
    await client.query(`UPDATE content_version SET version = version + 1`);
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
    return made;
  } finally {
    await client.end();
  }
}

async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ indexdef: string }>(
    "SELECT indexdef FROM pg_indexes WHERE indexname = ANY($1) ORDER BY indexname",
    [rebuilt],
  );
  for (const name of rebuilt) await client.query(`DROP INDEX "${name}"`);
  return rows.map(({ indexdef }) => indexdef);
}

/** The events of an import, chained to those before them by the portal's own function. */
async function addAuditEvents(client: pg.Client, created: number): Promise<void> {
  await client.query(`
    DO $$
    DECLARE head audit_head; made record; event audit_event;
    BEGIN
      SELECT * INTO STRICT head FROM audit_head;
      FOR made IN
        SELECT 'catalogue.imported' AS action, NULL AS id, jsonb_build_object('created', ${created}, 'changed', 0, 'unchanged', 0) AS detail
        UNION ALL (SELECT 'record.imported', r.id, jsonb_build_object('noun', r.noun, 'number', 1) FROM record r
          JOIN revision v ON v.record_id = r.id WHERE v.author_id = '${author}' ORDER BY r.noun, length(r.id), r.id)
      LOOP
        event := ROW(head.event_id + 1, '${publishedAt.toISOString()}', '${author}', made.action, made.id, made.detail, '');
        head.event_id := event.id;
        head.hash := audit_event_hash(head.hash, event);
        event.hash := head.hash;
        INSERT INTO audit_event VALUES (event.*);
      END LOOP;
      UPDATE audit_head SET event_id = head.event_id, hash = head.hash;
    END $$`);
}
