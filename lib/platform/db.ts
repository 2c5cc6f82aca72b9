import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "./generated/prisma/client";

/** What a read needs: the client itself or a transaction of it. */
export type Database = Prisma.TransactionClient;

export function connect(url: string | undefined): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  });
  return new PrismaClient({ adapter });
}

const kept = globalThis as { perhepolkuDatabase?: PrismaClient };

/** The portal's database, `DATABASE_URL`; one client a process, also when development reloads modules. */
export const db: PrismaClient = (kept.perhepolkuDatabase ??= connect(process.env.DATABASE_URL));
