import type { Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";

export type Row = Record<string, unknown>;

/** Takes rows by the table's name in the database, with its columns' names as keys. */
export type Keep = (table: string, row: Row) => void;

/** The parts of a nested write that `channel.create` uses. */
type Nested = { create: Row[] };
const isNested = (value: unknown): value is Nested =>
  typeof value === "object" && value !== null && "create" in value && Array.isArray(value.create);

export const nested: Record<string, string> = { hours: "openingHours", exceptions: "openingException" };

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Tables whose rows get their number from the database when they are published one by one. */
const numbered = new Set([
  "channel",
  "openingHours",
  "openingException",
  "factSource",
  "declaredGap",
  "alternativeName",
]);

/**
 * A database that keeps what is written instead of writing it, so that the portal's own publishing makes the rows of a bulk
 * load. For records that are not there yet: reads find nothing, deletes and updates have nothing to do.
 */
export function recordingDatabase(
  keep: Keep,
  { nextId, ownersOf }: { nextId: (table: string) => number; ownersOf: (ids: string[]) => string[] },
) {
  const record: Row = {};
  const write = (model: string, data: Row): Row => {
    const id = numbered.has(model) && data.id === undefined ? nextId(snake(model)) : data.id;
    const own = Object.entries(data).filter(([, value]) => !isNested(value) && value !== undefined);
    const row = { ...(id === undefined ? {} : { id }), ...Object.fromEntries(own) };
    keep(snake(model), Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), columnOf(value)])));
    for (const [key, value] of Object.entries(data))
      if (isNested(value)) value.create.forEach((child) => write(nested[key]!, { ...child, [`${model}Id`]: id }));
    return row;
  };
  const table = (model: string) => ({
    create: ({ data }: { data: Row }) => Promise.resolve(write(model, data)),
    createMany: ({ data }: { data: Row[] }) => Promise.resolve(void data.forEach((row) => write(model, row))),
    upsert: ({ create }: { create: Row }) => Promise.resolve(write(model, create)),
    update: ({ data }: { data: Row }) => Promise.resolve(Object.assign(record, data)),
    deleteMany: () => Promise.resolve({ count: 0 }),
    updateMany: () => Promise.resolve({ count: 0 }),
    findMany: ({ where }: { where: { recordId: { in: string[] } } }) =>
      Promise.resolve(ownersOf(where.recordId.in).map((organizationId) => ({ organizationId }))),
  });
  const tables = new Map<string, ReturnType<typeof table>>();
  const database = new Proxy(
    { $executeRaw: () => Promise.resolve(0) },
    {
      get: (target, name: string) =>
        name in target ? target.$executeRaw : (tables.get(name) ?? tables.set(name, table(name)).get(name)!),
    },
  );
  return {
    database: database as unknown as Database,
    /** What was set of the record itself since it was last asked. */
    takeRecord: () => {
      const taken = { ...record };
      for (const key of Object.keys(record)) delete record[key];
      return Object.fromEntries(Object.entries(taken).map(([key, value]) => [snake(key), columnOf(value)]));
    },
  };
}

function columnOf(value: unknown): unknown {
  if (value === Prisma.DbNull) return null;
  return typeof value === "bigint" ? String(value) : value;
}
