import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/platform/generated/prisma/client";

export type Statement = { text: string; values: unknown[] };

/** A client of the portal's kind that notes the statements it sends, as pg gets them. */
export function capturingClient(url: string) {
  const sent: Statement[] = [];
  class CapturingClient extends pg.Client {
    // pg's query has many shapes; the adapter uses this one.
    override query = ((...args: unknown[]) => {
      const [config, values] = args as [string | Statement, unknown[] | undefined];
      const statement = typeof config === "string" ? { text: config, values: values ?? [] } : config;
      sent.push({ text: statement.text, values: values ?? statement.values ?? [] });
      return (pg.Client.prototype.query as (...all: unknown[]) => unknown).apply(this, args);
    }) as pg.Client["query"];
  }
  const pool = new pg.Pool({ connectionString: url, max: 2, Client: CapturingClient } as pg.PoolConfig);
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    client,
    /** The reading statements that the work sends, each once. */
    async statementsOf(work: (client: PrismaClient) => Promise<unknown>): Promise<Statement[]> {
      sent.length = 0;
      await work(client);
      const reads = sent.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
      return [...new Map(reads.map((statement) => [JSON.stringify(statement), statement])).values()];
    },
    async close() {
      await client.$disconnect();
      await pool.end().catch(() => undefined);
    },
  };
}
