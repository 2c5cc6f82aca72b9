import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { statementNames } from "@/lib/platform/statement-names";

/** A client as the portal's own, whose statements that come again keep their plans. */
export function benchClient(url: string): PrismaClient {
  const statementNameGenerator = statementNames();
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }, { statementNameGenerator }) });
}
