import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "./generated/prisma/client";
import { previewedTransaction } from "./preview-context";
import { statementNames } from "./statement-names";
import { traceReads } from "./trace-reads";

/** What a read needs: the client itself or a transaction of it. */
export type Database = Prisma.TransactionClient;

export function connect(url: string | undefined): PrismaClient {
  const settings = {
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    // A database that hangs ends no statement itself.
    query_timeout: 32_000,
  };
  // Prepared once a connection: half the work of most reads.
  const adapter = new PrismaPg(settings, { statementNameGenerator: statementNames() });
  // The extension only watches: what it gives is the same client.
  return new PrismaClient({ adapter }).$extends(traceReads) as unknown as PrismaClient;
}

const kept = globalThis as { perhepolkuDatabase?: PrismaClient };

const client: PrismaClient = (kept.perhepolkuDatabase ??= connect(process.env.DATABASE_URL));

/**
 * The portal's database, `DATABASE_URL`; one client a process, also when development reloads modules. For a page that is
 * made as a preview it is the preview's own transaction, so that every public query reads the draft and none knows of it.
 */
export const db: PrismaClient = new Proxy(client, {
  get(target, key) {
    const preview = previewedTransaction();
    const source = preview && Reflect.has(preview, key) ? preview : target;
    const value: unknown = Reflect.get(source, key);
    return typeof value === "function" ? value.bind(source) : value;
  },
});
