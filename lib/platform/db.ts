import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { environment } from "./env";
import { PrismaClient, type Prisma } from "./generated/prisma/client";
import { previewedTransaction } from "./preview-context";
import { createRequestPool } from "./request-pool";
import { statementNames } from "./statement-names";
import { traceReads } from "./trace-reads";

/** What a read needs: the client itself or a transaction of it. */
export type Database = Prisma.TransactionClient;

const MOST_CONNECTIONS = 10;

/** For work that may take its time: commands, the worker, imports by command, backups. */
export function connect(url: string | undefined): PrismaClient {
  return clientOf({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    // A database that hangs ends no statement itself.
    query_timeout: 32_000,
  });
}

/** For a process whose every question has a reader or an editor behind it. */
function connectForRequests(): PrismaClient {
  const { DATABASE_URL, DATABASE_SECONDS: seconds } = environment();
  return clientOf(createRequestPool(DATABASE_URL, { max: MOST_CONNECTIONS, seconds }));
}

function clientOf(pool: pg.Pool | pg.PoolConfig): PrismaClient {
  // Prepared once a connection: half the work of most reads.
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames(), disposeExternalPool: true });
  // The extension only watches: what it gives is the same client.
  return new PrismaClient({ adapter }).$extends(traceReads) as unknown as PrismaClient;
}

const kept = globalThis as { perhepolkuDatabase?: PrismaClient };

const client: PrismaClient = (kept.perhepolkuDatabase ??=
  process.env.PORTAL_PROCESS === "renderer" ? connectForRequests() : connect(process.env.DATABASE_URL));

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
