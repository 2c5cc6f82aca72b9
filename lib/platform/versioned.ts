import { db, type Database } from "./db";
import { outsidePreview } from "./preview-context";

/**
 * A read whose answer is kept in memory for as long as the content version stands: for what every search asks for and
 * no publication has changed. The version itself is read each time, so no process answers from an older one;
 * a preview gets what everybody gets.
 */
export function versioned<T>(load: (client: Database) => Promise<T>): (client?: Database) => Promise<T> {
  const kept = new WeakMap<object, { version: bigint; value: Promise<T> }>();
  return (client = db) => outsidePreview(() => current(client));

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
