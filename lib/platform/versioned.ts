import { db, type Database } from "./db";
import { noteReads, readApart } from "./page-trace";
import { outsidePreview } from "./preview-context";

type Versioned<T> = {
  (client?: Database): Promise<T>;
  /** What was read last, with the version it is of, which may have passed: for a read that brings the version with it. */
  kept(client?: Database): { version: bigint; value: Promise<T> } | null;
};

/**
 * A read whose answer is kept in memory for as long as the content version stands: for what every search asks for and
 * no publication has changed. The version itself is read each time, so no process answers from an older one;
 * a preview gets what everybody gets.
 */
export function versioned<T>(load: (client: Database) => Promise<T>): Versioned<T> {
  type Answer = { value: T; reads: ReadonlySet<string> };
  const kept = new WeakMap<object, { version: bigint; answer: Promise<Answer> }>();
  const told = async (answer: Promise<Answer>) => {
    const { value, reads } = await answer;
    noteReads(reads);
    return value;
  };
  return Object.assign((client: Database = db) => told(outsidePreview(() => current(client))), {
    kept(client: Database = db) {
      const known = kept.get(client);
      return known ? { version: known.version, value: told(known.answer) } : null;
    },
  });

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
