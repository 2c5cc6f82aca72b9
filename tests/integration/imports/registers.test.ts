import { describe, expect, it } from "vitest";
import { createEditor } from "@/tests/factories/editors";
import type { EditorActor } from "@/lib/editors/roles";
import { actOnRun, openFile, showRun } from "@/lib/imports/files/forms";
import { db } from "@/lib/platform/db";

const fileForm = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};
const bring = async (actor: EditorActor, laji: string, content: unknown, jarjestelma: string) => {
  const outcome = await openFile(actor, fileForm({ laji, jarjestelma, sisalto: JSON.stringify(content) }));
  if (!("path" in outcome)) throw new Error(outcome.problem);
  const id = outcome.path.split("/").at(-1)!;
  return { id, kind: (await showRun(actor, id))!.run.kind, ...(await showRun(actor, id))!.dryRun! };
};
const take = (actor: EditorActor, id: string, mark: string) =>
  actOnRun(actor, id, fileForm({ _do: "import", _koe: mark }));
const draftOf = async (system: string, sourceId: string) => {
  const { recordId } = await db.importSourceId.findFirstOrThrow({ where: { organizationId: "", system, sourceId } });
  const { document } = await db.revision.findFirstOrThrow({ where: { recordId }, orderBy: { number: "desc" } });
  return document as Record<string, unknown>;
};

const hsds = (number: string) => ({
  organizations: [{ id: "o1", name: "Aavan testiyhdistys", website: "https://esimerkki.fi/" }],
  services: [
    {
      id: "s1",
      name: "Aavan testikahvila",
      description: "Tule kahville.",
      organization_id: "o1",
      accreditations: "x",
      phones: [{ number }],
      languages: [{ code: "fi" }],
      service_areas: [{ name: "Kajaani" }, { name: "Tuntematon" }],
      schedules: [{ freq: "WEEKLY", byday: "MO,TU", opens_at: "09:00:00", closes_at: "12:00" }],
      service_at_locations: [
        { location: { id: "l1", name: "Aavan testitalo", addresses: [{ address_1: "Katu 1", postal_code: "87100" }] } },
      ],
      contacts: [{ id: "c1", name: "Testi Henkilö", title: "ohjaaja", email: "testi@esimerkki.fi" }],
    },
  ],
});

describe("HSDS 3", () => {
  it("makes drafts that speak of each other, is found unchanged, changed and undone", async () => {
    const chief = await createEditor();
    const first = await bring(chief, "json", hsds("044 555 0168"), "hs");
    expect(first.kind).toBe("hsds");
    expect(first.rows.map(({ noun, action }) => [noun, action])).toEqual(
      ["organization", "location", "service", "contact"].map((noun) => [noun, "create"]),
    );
    expect(first.rows[2]!.notes.map(({ reason, value }) => [reason, value])).toEqual([
      ["noPlace", "accreditations"],
      ["unknownName", "Tuntematon"],
    ]);
    await take(chief, first.id, first.mark);
    const made = await draftOf("hs", "service:s1");
    expect(made).toMatchObject({
      regions: ["region-kajaani"],
      providers: [(await draftOf("hs", "organization:o1")).id],
      locations: [(await draftOf("hs", "location:l1")).id],
      channels: [{ kind: "phone", value: "+358445550168" }],
      hours: [{ recurrence: "FREQ=WEEKLY;BYDAY=MO,TU", opens: "09:00", closes: "12:00" }],
    });
    expect(await draftOf("hs", "contact:c1")).toMatchObject({ service: made.id, email: "testi@esimerkki.fi" });

    const again = await bring(chief, "hsds", hsds("044 555 0168"), "hs");
    expect(again.counts).toEqual({ created: 0, changed: 0, unchanged: 4, faulty: 0 });
    const changed = await bring(chief, "hsds", hsds("044 555 0199"), "hs");
    expect(changed.counts).toMatchObject({ changed: 1, unchanged: 3 });
    expect(changed.rows[2]!.changes[0]!.path).toMatch(/^channels/);
    await actOnRun(chief, first.id, fileForm({ _do: "undo" }));
    expect((await db.record.findUniqueOrThrow({ where: { id: String(made.id) } })).state).toBe("deleted");
  });

  it("that is hostile is refused in words or row by row", async () => {
    const chief = await createEditor();
    const open = (sisalto: string) => openFile(chief, fileForm({ laji: "hsds", sisalto }));
    expect(await open("[".repeat(10_000))).toEqual({ problem: "tooDeep" });
    expect(await open('{"services":[{"id":"1","__proto__":{"x":1}}]}')).toEqual({ problem: "shapeUnknown" });
    expect(await open("7")).toEqual({ problem: "shapeUnknown" });
    const services = [{ id: {}, name: 7 }, "x", { id: "2", name: "Hyvä\u0000", url: "javascript:alert(1)" }];
    const { rows } = await bring(chief, "hsds", { services }, "pahat");
    expect(rows.map(({ action }) => action)).toEqual(["error", "error", "create"]);
    expect(rows[0]!.faults[0]).toMatchObject({ path: "id", reason: "shapeWrong" });
    expect(rows[2]).toMatchObject({ name: "Hyvä", notes: [{ reason: "unfit" }] });
  });
});

const names = (value: string) => [
  { language: "fi", value, type: "Name" },
  { language: "sv", value: "På svenska", type: "Name" },
];
const ptv = (summary: string) => ({
  services: [
    {
      id: "p1",
      serviceNames: names("Aavan testineuvola"),
      serviceDescriptions: [{ language: "fi", value: summary, type: "Summary" }],
      serviceClasses: [{ uri: "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P5.2" }, { uri: "http://ei.fi/" }],
      serviceChannels: [{ serviceChannel: { id: "k1" } }, { serviceChannel: { id: "k2" } }],
      fundingType: "PubliclyFunded",
    },
  ],
  channels: [
    {
      id: "k1",
      serviceChannelType: "Phone",
      serviceChannelNames: names("Puhelin"),
      phoneNumbers: [{ prefixNumber: "+358", number: "445550168" }],
    },
    {
      id: "k2",
      serviceChannelType: "ServiceLocation",
      serviceChannelNames: names("Aavan testiasema"),
      addresses: [
        { streetAddress: { street: [{ language: "fi", value: "Katu" }], streetNumber: "1", postalCode: "87100" } },
      ],
      serviceHours: [{ openingHour: [{ dayFrom: "Monday", dayTo: "Friday", from: "09:00:00", to: "15:00:00" }] }],
    },
  ],
});

describe("PTV", () => {
  it("makes drafts with their terms, is found unchanged and changed", async () => {
    const chief = await createEditor();
    const first = await bring(chief, "json", ptv("Neuvoja vauvasta."), "p");
    expect(first.kind).toBe("ptv");
    expect(first.rows.map(({ noun, action }) => [noun, action])).toEqual([
      ["location", "create"],
      ["service", "create"],
    ]);
    await take(chief, first.id, first.mark);
    const place = await draftOf("p", "location:k2");
    expect(place).toMatchObject({
      street: "Katu 1",
      postalCode: "87100",
      hours: [{ recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" }],
    });
    expect(await draftOf("p", "service:p1")).toMatchObject({
      name: { fi: "Aavan testineuvola", sv: "På svenska" },
      terms: ["term-ptv-p5-2"],
      locations: [place.id],
      channels: [{ kind: "phone", value: "+358445550168" }],
    });
    expect((await bring(chief, "ptv", ptv("Neuvoja vauvasta."), "p")).counts).toMatchObject({ unchanged: 2 });
    const changed = await bring(chief, "ptv", ptv("Neuvoja."), "p");
    expect(changed.rows[1]!.changes.map(({ path }) => path)).toEqual(["summary.fi"]);
  });

  it("of wrong types is a fault of its row", async () => {
    const { rows } = await bring(
      await createEditor(),
      "ptv",
      [{ id: "1", serviceNames: "x" }, ...ptv("A").services],
      "q",
    );
    expect(rows.map(({ action }) => action)).toEqual(["error", "create"]);
  });
});
