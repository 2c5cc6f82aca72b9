import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RecordForm } from "@/components/admin/record-form";
import { canonicalJson } from "@/lib/content/canonical";
import { parseDocument } from "@/lib/content/obstacles";
import { referencesForForm } from "@/lib/content/admin-queries";
import { readRecordForm } from "@/lib/content/form/read-form";
import { resolveReferences } from "@/lib/content/form/references";
import type { Draft } from "@/lib/content/revisions";
import { exportCatalogue } from "@/lib/content/transfer";
import { db } from "@/lib/platform/db";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { messages } from "@/lib/platform/i18n/messages";

const chief = {
  id: "editor-a",
  name: "A",
  email: "a@esimerkki.fi",
  grants: [{ role: "administrator" as const, organizationId: null }],
};

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a browser without scripts sends of a form (HTML, 4.10.21.4), by pressing no button. */
function sentOf(html: string): FormData {
  const form = new FormData();
  const visit = (node: Node) => {
    if ("tagName" in node) collect(node as Element, form);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return form;
}

function collect(element: Element, form: FormData): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const name = attributes.get("name");
  if (!name) return;
  if (element.tagName === "textarea") form.append(name, textOf(element).replace(/^\n/, ""));
  if (element.tagName === "select") form.append(name, chosenOf(element));
  if (element.tagName !== "input") return;
  const isBox = ["checkbox", "radio"].includes(attributes.get("type") ?? "");
  if (!isBox || attributes.has("checked")) form.append(name, attributes.get("value") ?? (isBox ? "on" : ""));
}

const textOf = (element: Element) => element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");

function chosenOf(select: Element): string {
  const options = select.childNodes.filter((node): node is Element => "tagName" in node && node.tagName === "option");
  const chosen = options.find(({ attrs }) => attrs.some(({ name }) => name === "selected")) ?? options[0];
  return chosen?.attrs.find(({ name }) => name === "value")?.value ?? "";
}

async function throughForm(document: Draft): Promise<Draft> {
  const references = await referencesForForm(chief, document, db);
  const context = { ...references, noun: document.noun, recordId: document.id, obstacles: [], images: [] };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="fi" messages={{ ...messages, admin: adminMessages }} timeZone="Europe/Helsinki">
      <RecordForm document={document} baseNumber={1} context={context} mayPublish={false} maySubmit={false} />
    </NextIntlClientProvider>,
  );
  return resolveReferences(db, chief, readRecordForm(document.noun, document.id, sentOf(html)));
}

describe("the form of a record", () => {
  it("gives every document of the catalogue back as it was", async () => {
    // Of the hundreds of regions and terms that are alike, every twentieth.
    const many = ["region", "term"];
    const documents = (await exportCatalogue()).filter(({ noun }, index) => !many.includes(noun) || index % 20 === 0);
    expect(documents.length).toBeGreaterThan(150);
    const changed: string[] = [];
    for (const document of documents) {
      const sent = await throughForm(document as unknown as Draft);
      const parsed = parseDocument(sent);
      const before = canonicalJson({ ...document, withdrawn: null });
      const after = parsed.document ? canonicalJson(parsed.document) : JSON.stringify(parsed.obstacles);
      if (before !== after) changed.push(`${document.id}\n${firstDifference(before, after)}`);
    }
    expect(changed).toEqual([]);
  }, 60_000);
});

function firstDifference(a: string, b: string): string {
  const place = [...a].findIndex((letter, index) => letter !== b[index]);
  return `- ${a.slice(Math.max(0, place - 60), place + 80)}\n+ ${b.slice(Math.max(0, place - 60), place + 80)}`;
}
