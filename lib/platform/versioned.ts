import { db, type Database } from "./db";
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
  const kept = new WeakMap<object, { version: bigint; value: Promise<T> }>();
  return Object.assign((client: Database = db) => outsidePreview(() => current(client)), {
    kept: (client: Database = db) => kept.get(client) ?? null,
  });

  async function current(client: Database): Promise<T> {
    const { version } = await client.contentVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } });
    const known = kept.get(client);
    if (known?.version === version) return known.value;
    const value = load(client);
    kept.set(client, { version, value });
    value.catch(() => kept.delete(client));
    return value;
  }
}
