import "server-only";
import { getTranslations } from "next-intl/server";
import { nouns, type Noun } from "@/lib/content/document-parts";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type AuditEntry } from "@/lib/platform/command";
import { downloadResponse, fileNotFound } from "@/lib/platform/http/download";
import { dayInFinland } from "@/lib/platform/dates/today";
import { slugOf } from "@/lib/platform/slug";
import { listForExport, titlesIn } from "./admin-queries";
import { csvOf } from "./csv";
import { tableOf } from "./table";

const nounIn = (query: URLSearchParams): Noun | null => nouns.find((noun) => noun === query.get("laji")) ?? null;

/** The table of a noun; 404 for what is no noun. */
export async function answerCsv(actor: EditorActor, query: URLSearchParams): Promise<Response> {
  const noun = nounIn(query);
  if (!noun) return fileNotFound();
  const exported = await listForExport(actor, noun);
  const [t, label, fields] = [
    await getTranslations("admin.transfer"),
    await getTranslations("admin.records"),
    await getTranslations("admin.fields"),
  ];
  const rows = tableOf(noun, exported, await titlesIn(actor, exported), {
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
  });
  await noteExport(actor, { form: "csv", noun, count: exported.length });
  return downloadResponse(csvOf(rows), {
    type: "text/csv",
    name: `perhepolku-${slugOf(label(`noun.${noun}`))}-${dayInFinland()}.csv`,
  });
}

/** Documents that can be brought in again as they are; of every noun when none is asked. */
export async function answerJson(actor: EditorActor, query: URLSearchParams): Promise<Response> {
  const noun = nounIn(query);
  if (query.has("laji") && !noun) return fileNotFound();
  const exported = await listForExport(actor, noun);
  const body = JSON.stringify(
    exported.map(({ document }) => document),
    null,
    2,
  );
  await noteExport(actor, { form: "json", noun: noun ?? "all", count: exported.length });
  const name = `perhepolku-${noun ?? "kaikki"}-${dayInFinland()}.json`;
  return downloadResponse(body, { type: "application/json", name });
}

/** Whoever takes out people's addresses leaves a trace. */
function noteExport(actor: EditorActor, detail: { form: string; noun: string; count: number }): Promise<null> {
  const audit: AuditEntry = { action: "records.exported", recordId: null, detail };
  return command(actor, () => Promise.resolve({ result: null, audit: [audit], touched: [] }));
}
