import "server-only";
import { getTranslations } from "next-intl/server";
import { nouns, type Noun } from "@/lib/content/document-parts";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type AuditEntry } from "@/lib/platform/command";
import { downloadResponse, fileNotFound } from "@/lib/platform/http/download";
import { dayInFinland } from "@/lib/platform/dates/today";
import { slugOf } from "@/lib/platform/slug";
import { countForExport, exportInParts, titlesIn } from "./admin-queries";
import { csvOf, csvRows } from "./csv";
import { tableOf, type TableWords } from "./table";

const nounIn = (query: URLSearchParams): Noun | null => nouns.find((noun) => noun === query.get("laji")) ?? null;

/** The table of a noun; 404 for what is no noun. */
export async function answerCsv(actor: EditorActor, query: URLSearchParams): Promise<Response> {
  const noun = nounIn(query);
  if (!noun) return fileNotFound();
  const [t, label, fields] = [
    await getTranslations("admin.transfer"),
    await getTranslations("admin.records"),
    await getTranslations("admin.fields"),
  ];
  const words: TableWords = {
    idColumn: t("idColumn"),
    stateColumn: t("stateColumn"),
    state: (state) => label(`shown.${state}`),
    choice: (key, value) => {
      const name = `choice.${key}.${value}` as "choice.price.free";
      return fields.has(name) ? fields(name) : value;
    },
    header: (key) => {
      const own = `own.${noun}.${key}` as "own.contact.title";
      return fields.has(own) ? fields(own) : fields(`label.${key}` as "label.name");
    },
  };
  await noteExport(actor, { form: "csv", noun, count: await countForExport(actor, noun) });
  return downloadResponse(streamOf(csvParts(actor, noun, words)), {
    type: "text/csv",
    name: `perhepolku-${slugOf(label(`noun.${noun}`))}-${dayInFinland()}.csv`,
  });
}

/** Documents that can be brought in again as they are; of every noun when none is asked. */
export async function answerJson(actor: EditorActor, query: URLSearchParams): Promise<Response> {
  const noun = nounIn(query);
  if (query.has("laji") && !noun) return fileNotFound();
  await noteExport(actor, { form: "json", noun: noun ?? "all", count: await countForExport(actor, noun) });
  const name = `perhepolku-${noun ?? "kaikki"}-${dayInFinland()}.json`;
  return downloadResponse(streamOf(jsonParts(actor, noun)), { type: "application/json", name });
}

async function* csvParts(actor: EditorActor, noun: Noun, words: TableWords): AsyncGenerator<string> {
  yield csvOf(tableOf(noun, [], new Map(), words));
  for await (const part of exportInParts(actor, noun))
    yield csvRows(tableOf(noun, part, await titlesIn(actor, part), words).slice(1));
}

/** An array of documents, indented as one `JSON.stringify` would. */
async function* jsonParts(actor: EditorActor, noun: Noun | null): AsyncGenerator<string> {
  let before = "[\n";
  for await (const part of exportInParts(actor, noun)) {
    const texts = part.map(({ document }) => JSON.stringify(document, null, 2).replace(/^/gm, "  "));
    yield before + texts.join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]" : "\n]";
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** Whoever takes out people's addresses leaves a trace. */
function noteExport(actor: EditorActor, detail: { form: string; noun: string; count: number }): Promise<null> {
  const audit: AuditEntry = { action: "records.exported", recordId: null, detail };
  return command(actor, () => Promise.resolve({ result: null, audit: [audit], touched: [] }));
}
