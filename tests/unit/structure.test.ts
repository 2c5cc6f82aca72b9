import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/platform/i18n/locales";
import * as rules from "./structure-rules";

const ROOTS = ["app", "components", "lib", "server", "scripts", "tests"];
const GENERATED = "lib/platform/generated/";

function readTree(directory: string): rules.SourceFile[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith(GENERATED))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

function readMessages() {
  const languages = locales.map((name) => ({ name }));
  const filesOf = (language: string) =>
    readdirSync(join("messages", language)).map((file) => [
      file,
      JSON.parse(readFileSync(join("messages", language, file), "utf8")),
    ]);
  return Object.fromEntries(languages.map(({ name }) => [name, Object.fromEntries(filesOf(name))]));
}

const sample = (path: string, text = "") => [{ path, text }];

describe("the tree of the portal", () => {
  const files = ROOTS.flatMap(readTree);

  it("has only Next's own file names in the address book", () => {
    expect(rules.strangersInAddressBook(files)).toEqual([]);
  });

  it("keeps every read on the server", () => {
    expect(rules.unguardedQueries(files)).toEqual([]);
  });

  it("writes internal addresses in lib/paths.ts only", () => {
    expect(rules.literalAddresses(files)).toEqual([]);
  });

  it("leaves the addresses of a page in every language to the layout", () => {
    expect(rules.ownAlternates(files)).toEqual([]);
  });

  it("has no server functions, no cached functions and no client components on public pages", () => {
    expect(rules.forbiddenDirectives(files)).toEqual([]);
  });

  it("asks who is there on every page and in every handler of the editors' area", () => {
    expect(rules.unguardedAdmin(files)).toEqual([]);
  });

  it("has no folder or file whose name says nothing", () => {
    expect(rules.emptyNames(files)).toEqual([]);
  });

  it("names its files in kebab-case", () => {
    expect(rules.unusualFileNames(files)).toEqual([]);
  });

  it("has the same messages in every language", () => {
    expect(rules.missingMessages(readMessages())).toEqual([]);
  });
});

describe("a breach is noticed", () => {
  it("when a component stands in the address book", () => {
    expect(rules.strangersInAddressBook(sample("app/[locale]/(public)/hankkeet/card.tsx"))).toHaveLength(1);
    expect(rules.strangersInAddressBook(sample("app/api/v1/projects/route.ts"))).toEqual([]);
  });

  it("when a read does not refuse the browser first", () => {
    const late = 'import { db } from "@/lib/platform/db";\nimport "server-only";\n';
    expect(rules.unguardedQueries(sample("lib/projects/queries.ts", late))).toHaveLength(1);
    expect(rules.unguardedQueries(sample("lib/projects/admin-queries.ts", ""))).toHaveLength(1);
    expect(rules.unguardedQueries(sample("lib/projects/queries.ts", '// Reads.\nimport "server-only";\n'))).toEqual([]);
  });

  it.each(['<a href="/hankkeet">', "<a href={`/hankkeet/${slug}`}>", '<form action="/haku">', 'redirect("/hankkeet")'])(
    "when an address is written out: %s",
    (text) => {
      expect(rules.literalAddresses(sample("components/projects/card.tsx", text))).toHaveLength(1);
    },
  );

  it("when a page names its own canonical address", () => {
    const text = "return { title, alternates: { canonical: paths.projects() } };";
    expect(rules.ownAlternates(sample("app/[locale]/(public)/hankkeet/page.tsx", text))).toHaveLength(1);
  });

  it("but not when an address is asked for or leads elsewhere", () => {
    const text = '<a href={paths.projects()} /><a href="https://thl.fi/" /><a href="#sisalto" />';
    expect(rules.literalAddresses(sample("components/projects/card.tsx", text))).toEqual([]);
  });

  it("when a directive brings React's runtime or a server function", () => {
    expect(rules.forbiddenDirectives(sample("components/map.tsx", '"use client";\n'))).toHaveLength(1);
    expect(rules.forbiddenDirectives(sample("app/yllapito/a/page.tsx", '  "use server";\n'))).toHaveLength(1);
    expect(rules.forbiddenDirectives(sample("lib/a.ts", '"use cache: remote";\n'))).toHaveLength(1);
    expect(rules.forbiddenDirectives(sample("components/admin/editor.tsx", '"use client";\n'))).toEqual([]);
  });

  it("when a page of the editors' area asks nobody's name", () => {
    expect(rules.unguardedAdmin(sample("app/yllapito/(sisalla)/loki/page.tsx", "// requireEditor()\n"))).toHaveLength(
      1,
    );
    expect(rules.unguardedAdmin(sample("app/yllapito/(sisalla)/loki/route.ts", "answerForm(request)"))).toEqual([]);
    expect(rules.unguardedAdmin(sample("app/yllapito/(ovi)/kirjaudu/page.tsx"))).toEqual([]);
  });

  it("when a name says nothing or is not in kebab-case", () => {
    expect(rules.emptyNames(sample("lib/utils/dates.ts"))).toHaveLength(1);
    expect(rules.emptyNames(sample("components/helpers.tsx"))).toHaveLength(1);
    expect(rules.emptyNames(sample("lib/contacts/rules.ts"))).toEqual([]);
    expect(rules.unusualFileNames(sample("components/projects/ProjectCard.tsx"))).toHaveLength(1);
    expect(rules.unusualFileNames(sample("tests/unit/server/address.test.ts"))).toEqual([]);
  });

  it("when a language lacks a message", () => {
    const languages = { fi: { "ui.json": { menu: { open: "Avaa" } } }, sv: { "ui.json": { menu: {} } } };
    expect(rules.missingMessages(languages)).toEqual(["sv/ui.json menu.open"]);
  });
});
