import type pg from "pg";
import type { AnyDocument } from "@/lib/content/documents";
import { parseDocument } from "@/lib/content/obstacles";
import { installedAnalyser } from "@/lib/search/analysis/installed";
import { entryOf, namesOf, readRecord } from "@/lib/search/entry";
import { analyseText, impactOf } from "@/lib/search/fields";
import type { IndexEntry } from "@/lib/search/postings";
import type { Bulk } from "./bulk";

/** As many as publishing indexes at once: the average length that a record is judged by is that of its batch's end. */
const documentsAtOnce = 400;
const analyser = installedAnalyser();

/** Reads names while documents go by, then makes the rows of the search index for them. */
export class SearchRows {
  private readonly names = new Map<string, string[]>();
  private readonly roles = new Map<string, string[]>();
  private readonly terms = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private waiting: IndexEntry[] = [];
  private index = { docCount: 0, totalLength: 0 };

  constructor(
    private readonly client: pg.Client,
    private readonly bulk: Bulk,
  ) {}

  /** Reads what the index holds already, and the names of the records that are there. */
  async begin(): Promise<void> {
    const index = await this.client.query("SELECT analyser, doc_count, total_length FROM search_index");
    if (index.rows[0]?.analyser !== analyser.id)
      throw new Error("the search index is of another analyser: reindex first");
    this.index = { docCount: index.rows[0].doc_count, totalLength: index.rows[0].total_length };
    const { rows } = await this.client.query(
      `SELECT v.document FROM record r JOIN revision v ON v.record_id = r.id AND v.number = r.published_revision`,
    );
    for (const row of rows) {
      const { document } = parseDocument(row.document);
      if (document) this.names.set(document.id, namesOf(document));
    }
  }

  learn(document: AnyDocument): void {
    this.names.set(document.id, namesOf(document));
    if (document.noun !== "contact" || !document.person) return;
    const { id, organization, project, person } = document;
    const held = [id, organization, project].flatMap((name) => name ?? []);
    this.roles.set(person, [...(this.roles.get(person) ?? []), ...held]);
  }

  async add(document: AnyDocument): Promise<void> {
    const record = readRecord(document);
    if (record) this.waiting.push(entryOf(record, { roles: this.roles.get(document.id) ?? [], names: this.names }));
    this.seen += 1;
    if (this.seen % documentsAtOnce === 0) await this.flush();
  }
  private seen = 0;

  private async flush(): Promise<void> {
    const analysed = this.waiting.map((entry) => analyseText(entry.text, analyser));
    this.index.docCount += analysed.length;
    this.index.totalLength += analysed.reduce((sum, { length }) => sum + length, 0);
    const average = this.index.totalLength / this.index.docCount;
    const posts = { terms: [] as string[], docs: [] as number[], impacts: [] as number[], nouns: [] as string[] };
    this.waiting.forEach(({ recordId, noun, slug, title, summary, nameIds }, at) => {
      const { frequencies, length, titleTerms, words } = analysed[at]!;
      const id = this.bulk.nextId("search_doc");
      this.bulk.keep("search_doc", {
        ...{ id, record_id: recordId, noun, slug, title, summary, length },
        ...{ title_terms: titleTerms, words, name_ids: nameIds },
      });
      for (const [term, frequency] of frequencies) {
        posts.terms.push(term);
        posts.docs.push(id);
        posts.impacts.push(impactOf(frequency, length, average));
        posts.nouns.push(noun);
        this.terms.set(term, (this.terms.get(term) ?? 0) + 1);
      }
      for (const word of words) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    });
    this.waiting = [];
    await this.client.query(
      `INSERT INTO search_post (term, doc_id, impact, noun)
       SELECT term, doc_id, impact, noun::"Noun" FROM unnest($1::text[], $2::bigint[], $3::real[], $4::text[])
         AS p (term, doc_id, impact, noun)`,
      [posts.terms, posts.docs, posts.impacts, posts.nouns],
    );
    await this.bulk.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    await this.count("search_term", "term", this.terms);
    await this.count("search_word", "word", this.words);
    const { docCount, totalLength } = this.index;
    await this.client.query("UPDATE search_index SET doc_count = $1, total_length = $2", [docCount, totalLength]);
  }

  private async count(table: string, column: string, counts: Map<string, number>): Promise<void> {
    const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    await this.client.query(
      `INSERT INTO ${table} (${column}, doc_count) SELECT * FROM unnest($1::text[], $2::int[])
       ON CONFLICT (${column}) DO UPDATE SET doc_count = ${table}.doc_count + excluded.doc_count`,
      [sorted.map(([key]) => key), sorted.map(([, count]) => count)],
    );
  }
}
