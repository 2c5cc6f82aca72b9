import { describe, expect, it } from "vitest";
import { nouns } from "@/lib/content/document-parts";
import { fieldAt, formFields, type AnyField } from "@/lib/content/form/fields";
import { anchorOf } from "@/lib/content/form/anchor";
import { readRecordForm, TooManyRows } from "@/lib/content/form/read-form";
import { shownObstacles } from "@/lib/content/form/shown-obstacles";
import { parseRowAction, withRowAction } from "@/lib/content/form/row-actions";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
const read = (fields: Record<string, string>) => readRecordForm("project", "project-a", formOf(fields));

describe("a record's form", () => {
  it("reads nothing that its schema does not have", () => {
    const document = read({
      noun: "page",
      id: "project-toisen",
      "withdrawn.reason.fi": "x",
      state: "published",
      "__proto__.polluted": "1",
      "name.__proto__": "1",
      "constructor.prototype.polluted": "1",
      "name.fi": "Oma",
    });
    expect(document).toMatchObject({ noun: "project", id: "project-a", name: { fi: "Oma" } });
    expect(Object.keys(document)).not.toContain("withdrawn");
    expect(Object.keys(document)).not.toContain("state");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("refuses more rows than anybody types", () => {
    const rows = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`roles.${index}.organization`, "organization-a"]),
    );
    expect(() => read(rows)).toThrow(TooManyRows);
    expect(() => read({ "programmes~add": Array.from({ length: 500 }, (_, n) => `p${n}`).join(",") })).toThrow(
      TooManyRows,
    );
  });

  it("drops rows in which nothing is said, and takes the others in their order", () => {
    const document = read({
      "goals.7.fi": "toinen",
      "goals.2.fi": "ensimmäinen",
      "goals.5.fi": "   ",
      "roles.0.organization": "",
      "roles.0.role": "",
    });
    expect(document.goals).toEqual([{ fi: "ensimmäinen" }, { fi: "toinen" }]);
    expect(document.roles).toEqual([]);
  });

  it("takes away the row whose button was pressed, also when a row before it was emptied", () => {
    const sent = formOf({ "goals.0.fi": "eka", "goals.1.fi": " ", "goals.2.fi": "toka", "goals.3.fi": "kolmas" });
    const document = readRecordForm("project", "project-a", sent, { keepsEmptyRows: true });
    const { goals } = withRowAction(document, { act: "remove", path: "goals.2" });
    expect((goals as unknown[]).filter((goal) => goal)).toEqual([{ fi: "eka" }, { fi: "kolmas" }]);
    const far = formOf({ "goals.999999.fi": "kaukana" });
    expect(() => readRecordForm("project", "project-a", far, { keepsEmptyRows: true })).toThrow(TooManyRows);
  });

  it("takes a channel's number and the hours as Finns write them", () => {
    const sent = formOf({
      "channels.0.kind": "phone",
      "channels.0.value": "044 230 9194",
      "channels.0.hours.0.days": "MO",
      "channels.0.hours.0.opens": "9.30",
      "channels.0.hours.0.closes": "16",
    });
    const { channels } = readRecordForm("service", "service-a", sent);
    expect(channels).toMatchObject([{ value: "+358442309194", hours: [{ opens: "09:30", closes: "16:00" }] }]);
  });

  it("tells of nothing missing in a row that has just been added", () => {
    const document = { ...read({ "name.fi": "Oma" }), roles: [{}, { role: "leadImplementer" }] };
    const obstacles = ["roles.0.organization", "roles.0.role", "roles.1.organization"].map((path) => ({
      path,
      reason: "required",
    }));
    expect(shownObstacles(document, obstacles).map(({ path }) => path)).toEqual(["roles.1.organization"]);
  });

  it("leaves out the sign that PostgreSQL cannot keep", () => {
    expect(read({ "name.fi": "O\0ma" }).name).toEqual({ fi: "Oma" });
  });

  it("keeps the id of a name that was left as it was, and the words of one that was changed", () => {
    const shown = { "parent~id": "project-perhekainuu", "parent~name": "PerheKainuu" };
    expect(read({ ...shown, parent: "PerheKainuu" }).parent).toBe("project-perhekainuu");
    expect(read({ ...shown, parent: "Perheentalo" }).parent).toBe("Perheentalo");
    expect(read({ ...shown, parent: "" }).parent).toBeNull();
    expect(read({ parent: "perhe", "parent~pick": "project-perhekainuu" }).parent).toBe("project-perhekainuu");
  });

  it("makes a weekly rule of the days that are ticked", () => {
    const form = formOf({ "hours.0.opens": "09:00", "hours.0.closes": "15:00" });
    for (const day of ["WE", "MO", "XX"]) form.append("hours.0.days", day);
    const { hours } = readRecordForm("service", "service-a", form);
    expect(hours).toMatchObject([{ recurrence: "FREQ=WEEKLY;BYDAY=MO,WE", opens: "09:00", closes: "15:00" }]);
  });

  it("adds, moves and removes rows by its buttons, and only where there is a list", () => {
    const document = read({ "goals.0.fi": "a", "goals.1.fi": "b" });
    const press = (button: string) => withRowAction(document, parseRowAction(button)!);
    expect(press("up:goals.1").goals).toEqual([{ fi: "b" }, { fi: "a" }]);
    expect(press("remove:goals.0").goals).toEqual([{ fi: "b" }]);
    expect(press("add:fundings").fundings).toEqual([{}]);
    expect(press("add:name")).toBe(document);
    expect(press("remove:goals.9")).toBe(document);
    for (const button of ["add:__proto__", "save", "add:goals.constructor", "remove:"]) {
      const action = parseRowAction(button);
      expect(action === null || withRowAction(document, action) === document).toBe(true);
    }
  });

  it("leads from what stands in the way to the field that mends it", () => {
    expect(anchorOf("project", "name.fi")).toBe("name.fi");
    expect(anchorOf("project", "fundings.2.period.start.edtf")).toBe("fundings.2.period.start.edtf");
    expect(anchorOf("project", "description.fi.content.0.content")).toBe("description.fi");
    expect(anchorOf("project", "sources.0.field")).toBe("sources.0.field");
  });
});

describe("the words of the form", () => {
  const { label, own, choice } = adminMessages.fields;

  const missing = (noun: (typeof nouns)[number], field: AnyField, path: string): string[] => {
    const ownWords = (own as Record<string, Record<string, string>>)[noun] ?? {};
    const name = field.key in label || field.key in ownWords ? [] : [`${noun} ${path}`];
    const values = field.kind === "choice" || field.kind === "choices" ? field.values : [];
    const choices = (choice as Record<string, Record<string, string>>)[field.key] ?? {};
    const unnamed = values.filter((value) => !(value in choices)).map((value) => `${noun} ${path} = ${value}`);
    const inner = field.kind === "group" ? field.fields : field.kind === "list" ? [field.item] : [];
    return [...name, ...unnamed, ...inner.flatMap((part) => missing(noun, part, `${path}.${part.key}`))];
  };

  it("name every field and every choice of every noun in Finnish", () => {
    expect(nouns.flatMap((noun) => formFields(noun).flatMap((field) => missing(noun, field, field.key)))).toEqual([]);
  });

  it("find a field by its path", () => {
    expect(fieldAt("project", "fundings.0.amountCents")?.kind).toBe("cents");
    expect(fieldAt("project", "fundings.0.nothing")).toBeNull();
    expect(fieldAt("project", "__proto__")).toBeNull();
  });
});
