import { Prisma } from "./generated/prisma/client";
import { currentTrace, type PageTrace } from "./page-trace";

type Field = { name: string; kind: string; type: string };
type Models = Record<string, { fields: Field[]; dbName?: string | null }>;
type Arguments = Record<string, unknown>;

const idText = /^[a-z]+-[a-z0-9][a-z0-9-]*$/;
const oneByKey = ["id", "slug", "recordId", "code", "uri"];

/**
 * Notes in the trace of the page being made what every read of it finds. Works on what Prisma is asked and answers, so
 * that no query has to remember it; see docs/decisions/0028-what-a-page-depends-on.md.
 */
export const traceReads = Prisma.defineExtension((client) => {
  const models = modelsOf(client);
  return client.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        const result: unknown = await query(args);
        const trace = currentTrace();
        if (!trace) return result;
        noteValues(trace, result);
        if (model) noteRead(trace, models, { model, operation, args: (args ?? {}) as Arguments, result });
        else noteTables(trace, models, args);
        return result;
      },
    },
  });
});

function modelsOf(client: object): Models {
  return (client as { _runtimeDataModel: { models: Models } })._runtimeDataModel.models;
}

type Read = { model: string; operation: string; args: Arguments; result: unknown };

function noteRead(trace: PageTrace, models: Models, { model, operation, args, result }: Read): void {
  noteValues(trace, args.where);
  if (!operation.startsWith("findUnique") && !isByKey(args.where)) trace.lists.add(model);
  const [row] = [result].flat();
  if (operation.startsWith("find") && isRow(row)) noteSelection(trace, models, model, { args, row });
}

const isRow = (value: unknown): value is Arguments => typeof value === "object" && value !== null;

/** Whether a `where` asks for given records rather than for all that are such. */
function isByKey(where: unknown): boolean {
  return typeof where === "object" && where !== null && oneByKey.some((key) => key in where);
}

type Selection = { args: Arguments; row: Arguments };

// Which relations are lists, an answer tells; its first row stands for the others.
function noteSelection(trace: PageTrace, models: Models, model: string, { args, row }: Selection): void {
  const selection = (args.select ?? args.include ?? {}) as Arguments;
  if (args.select && !["id", "slug", "recordId"].some((key) => selection[key])) trace.loose.add(model);
  for (const [name, value] of Object.entries(selection)) {
    if (name === "_count") noteCounts(trace, models, model, value);
    const field = models[model]?.fields.find((candidate) => candidate.name === name);
    if (!value || field?.kind !== "object") continue;
    const inner = value === true ? {} : (value as Arguments);
    noteValues(trace, inner.where);
    if (Array.isArray(row[name])) trace.lists.add(`${model}.${field.type}`);
    const [innerRow] = [row[name]].flat();
    if (isRow(innerRow)) noteSelection(trace, models, field.type, { args: inner, row: innerRow });
  }
}

function noteCounts(trace: PageTrace, models: Models, model: string, value: unknown): void {
  const counted = isRow(value) && isRow(value.select) ? Object.keys(value.select) : [];
  for (const { name, type } of models[model]?.fields ?? [])
    if (value === true || counted.includes(name)) trace.lists.add(`${model}.${type}`);
}

// Raw SQL is listing; which tables, its text tells.
function noteTables(trace: PageTrace, models: Models, args: unknown): void {
  const { strings = [], values = [] } = (args ?? {}) as { strings?: string[]; values?: unknown[] };
  noteValues(trace, values);
  const words = new Set(strings.join(" ").match(/[a-z_]+/g) ?? []);
  for (const [name, { dbName }] of Object.entries(models)) if (words.has(dbName ?? name)) trace.lists.add(name);
}

function noteValues(trace: PageTrace, value: unknown, key = ""): void {
  if (typeof value === "string") {
    if (/slug$|^code$|Id$/i.test(key) || idText.test(value)) trace.mentions.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) noteValues(trace, item, key);
  } else if (value && typeof value === "object" && !(value instanceof Date)) {
    for (const [name, item] of Object.entries(value)) noteValues(trace, item, name);
  }
}
