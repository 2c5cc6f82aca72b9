import { createHash } from "node:crypto";

/** Each connection keeps the plans of the statements it has named: only so many. */
const mostNames = 600;
/** A statement is named from this time on: one that comes seldom is not worth a plan. */
const namedFrom = 3;

/**
 * Names for the statements that come again and again, by which PostgreSQL keeps their plans instead of making them at each
 * call; undefined for others. For `statementNameGenerator` of Prisma's adapter.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  const nameOf = ({ sql }: { sql: string }): string | undefined => {
    const known = names.get(sql);
    if (known || names.size >= mostNames) return known;
    const times = (seen.get(sql) ?? 0) + 1;
    if (times < namedFrom) {
      // Lists of ids of every length make endless texts.
      if (seen.size >= 5 * mostNames) seen.clear();
      seen.set(sql, times);
      return undefined;
    }
    seen.delete(sql);
    const name = createHash("sha256").update(sql).digest("base64url");
    names.set(sql, name);
    return name;
  };
  // pg takes a statement without a name; the adapter's type does not say so.
  return nameOf as (query: { sql: string }) => string;
}
