import { db, type Database } from "./db";
import { noteReads, readApart } from "./page-trace";
import { outsidePreview } from "./preview-context";

/**
 * A read whose answer is kept in memory for as long as the content version stands: for what every search asks for and
 * no publication has changed. The version itself is read each time, so no process answers from an older one;
 * a preview gets what everybody gets.
 */
export function versioned<T>(load: (client: Database) => Promise<T>): (client?: Database) => Promise<T> {
  type Answer = { value: T; reads: ReadonlySet<string> };
  const kept = new WeakMap<object, { version: bigint; answer: Promise<Answer> }>();
  return async (client = db) => {
    const { value, reads } = await outsidePreview(() => current(client));
    noteReads(reads);
    return value;
  };

  async function current(client: Database): Promise<Answer> {
    const { version } = await client.contentVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } });
    const known = kept.get(client);
    if (known?.version === version) return known.answer;
    const answer = readApart(() => load(client));
    kept.set(client, { version, answer });
    answer.catch(() => kept.delete(client));
    return answer;
  }
}
