import { Prisma } from "./generated/prisma/client";
import { currentTrace, type PageTrace } from "./page-trace";

type Models = Record<string, { fields: { name: string; kind: string; type: string }[]; dbName?: string | null }>;
type Arguments = Record<string, unknown>;

/** A `where` with one of these asks for given records rather than for all that are such. */
const naming = ["id", "slug", "recordId"];

/**
 * Notes in the trace of the page being made which tables it reads, from what Prisma is asked, so that no query has to
 * remember it. See docs/decisions/0028-what-a-page-depends-on.md.
 */
export const traceReads = Prisma.defineExtension((client) => {
  const models = modelsOf(client);
  return client.$extends({
    query: {
      $allOperations({ model, args, query }) {
        const trace = currentTrace();
        if (trace && model) noteRead(trace, models, model, (args ?? {}) as Arguments);
        else if (trace) noteTables(trace, models, args);
        return query(args);
      },
    },
  });
});

function modelsOf(client: object): Models {
  return (client as { _runtimeDataModel: { models: Models } })._runtimeDataModel.models;
}

function noteRead(trace: PageTrace, models: Models, model: string, args: Arguments): void {
  const where = (args.where ?? {}) as Arguments;
  trace.reads.add(naming.some((key) => key in where) ? `.${model}` : model);
  noteSelection(trace, models, model, args);
}

function noteSelection(trace: PageTrace, models: Models, model: string, args: Arguments): void {
  const selection = (args.select ?? args.include ?? {}) as Arguments;
  const counted = isRecord(selection._count) && isRecord(selection._count.select) ? selection._count.select : {};
  for (const { name, kind, type } of models[model]?.fields ?? []) {
    const chosen = selection[name] || counted[name] || selection._count === true;
    if (kind !== "object" || !chosen) continue;
    trace.reads.add(`.${type}`);
    if (isRecord(selection[name])) noteSelection(trace, models, type, selection[name]);
  }
}

// Raw SQL may ask for anything; of which tables, its text tells.
function noteTables(trace: PageTrace, models: Models, args: unknown): void {
  const { strings = [] } = (args ?? {}) as { strings?: string[] };
  const words = new Set(strings.join(" ").match(/[a-z_]+/g) ?? []);
  for (const [name, { dbName }] of Object.entries(models)) if (words.has(dbName ?? name)) trace.reads.add(name);
}

const isRecord = (value: unknown): value is Arguments => typeof value === "object" && value !== null;
