import type pg from "pg";
import type { Row } from "./recording";

const rowsAtOnce = 4_000;

/** Collects rows by table and writes them many at a time, numbered on from what the tables hold. */
export class Bulk {
  private readonly waiting = new Map<string, Row[]>();
  private readonly numbers = new Map<string, number>();
  readonly written = new Map<string, number>();

  constructor(private readonly client: pg.Client) {}

  /** Reads the greatest number of each table that numbers its rows. */
  async begin(tables: string[]): Promise<void> {
    for (const table of tables) {
      const { rows } = await this.client.query<{ id: string | null }>(`SELECT max("id") AS "id" FROM "${table}"`);
      this.numbers.set(table, Number(rows[0]!.id ?? 0));
    }
  }

  nextId(table: string): number {
    const next = this.numbers.get(table)! + 1;
    this.numbers.set(table, next);
    return next;
  }

  readonly keep = (table: string, row: Row): void => {
    const rows = this.waiting.get(table);
    if (rows) rows.push(row);
    else this.waiting.set(table, [row]);
  };

  /** Writes the tables that have enough rows waiting, or all of them. */
  async flush({ all = false } = {}): Promise<void> {
    for (const [table, rows] of this.waiting) {
      if (rows.length === 0 || (!all && rows.length < rowsAtOnce)) continue;
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(", ");
      // A bare "record" would be the pseudo-type.
      await this.client.query(
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::public."${table}", $1)`,
        [JSON.stringify(rows)],
      );
      this.written.set(table, (this.written.get(table) ?? 0) + rows.length);
      this.waiting.set(table, []);
    }
  }

  /** Moves the sequences on, so that the portal's own rows follow. */
  async end(): Promise<void> {
    await this.flush({ all: true });
    for (const [table, id] of this.numbers)
      await this.client.query(`SELECT setval(pg_get_serial_sequence($1, 'id'), greatest($2, 1))`, [table, id]);
  }
}
