import { describe, expect, it } from "vitest";
import { listLeafletHelplines } from "@/lib/helplines/queries";
import { readShortlist } from "@/lib/shortlist/address";
import { linesOf } from "@/lib/shortlist/lines";
import { listAsText } from "@/lib/shortlist/mail";
import { findAddition, findServiceEntry, findShortlistEntries } from "@/lib/shortlist/queries";
import { publishService } from "@/tests/factories/services";
import { withdraw } from "@/tests/factories/unguarded";

const find = (...ids: string[]) => findShortlistEntries(ids.map((id) => ({ id, note: "" })));

describe("a list of records", () => {
  it("holds every kind of help in the list's order, each with its page and a number to call", async () => {
    const ids = [
      "event-pohjoinen-lastensuojelu-infotilaisuus-2022",
      "service-doulat-iisalmi",
      "person-anneli-vatula",
      "helpline-kriisipuhelin",
      "location-perhekeskus-onni",
      "contact-hankekoordinaattori-mrv",
      "organization-kainuun-hyvinvointialue",
    ];
    const entries = await find(...ids);
    expect(entries.map(({ id }) => id)).toEqual(ids);
    expect(entries.map(({ path }) => path)).toContain("/apua-heti#kriisipuhelin");
    for (const entry of entries) {
      expect(entry.name, entry.id).not.toBe("");
      expect(linesOf(entry), entry.id).toBeGreaterThan(5);
    }
    const text = listAsText(entries, "https://perhepolku.fi");
    expect(text).toMatch(/3\. Anneli Vatula\n044\u00a0230\u00a09194\nhttps:\/\/perhepolku\.fi\/yhteyshenkilot\//);
  });

  it("leaves out what is unknown, foreign or not published, and never fails", async () => {
    await expect(find("service-ei-ole", "organization-ei-ole", "service-doulat-iisalmi")).resolves.toHaveLength(1);
    expect(await findShortlistEntries(readShortlist({ p: "project-perhekainuu.source-a.' OR 1=1" }).items)).toEqual([]);
    expect(await find()).toEqual([]);
  });

  it("keeps a withdrawn record, with its reason and what to take in its place", async () => {
    await publishService("poistuva");
    await withdraw({
      actor: { id: "liisa" },
      recordId: "service-poistuva",
      reason: { fi: "Palvelu loppui." },
      successorId: "service-doulat-iisalmi",
    });
    const [entry] = await find("service-poistuva");
    expect(entry).toMatchObject({
      state: "withdrawn",
      withdrawnReason: { fi: "Palvelu loppui." },
      successorPath: "/palvelut/doulat-iisalmi",
    });
    expect(await findServiceEntry("poistuva")).toMatchObject({ state: "withdrawn" });
  });

  it("knows which of its records must not be seen by others", async () => {
    const [hard, easy] = await find("service-tuki-ja-kriisipuhelimet-kainuu", "service-doulat-iisalmi");
    expect([hard?.isSensitive, easy?.isSensitive]).toEqual([true, false]);
  });
});

describe("an address that is added to a list", () => {
  const idsOf = async (text: string) => (await findAddition(text)).map(({ id }) => id);

  it("is that of a page, of a helpline, or of another list", async () => {
    expect(await idsOf("https://perhepolku.fi/palvelut/doulat-iisalmi?x=1")).toEqual(["service-doulat-iisalmi"]);
    expect(await idsOf("/yhteyshenkilot/anneli-vatula")).toEqual(["person-anneli-vatula"]);
    expect(await idsOf("https://perhepolku.fi/apua-heti#kriisipuhelin")).toEqual(["helpline-kriisipuhelin"]);
    expect(await idsOf("https://perhepolku.fi/poiminnat?p=service-a.event-b")).toEqual(["service-a", "event-b"]);
  });

  it.each(["", "::", "//", "/hankkeet/perhekainuu", "/palvelut/ei-ole", "/palvelut/%00", "soita huomenna"])(
    "adds nothing when it is %j",
    async (text) => {
      expect(await idsOf(text)).toEqual([]);
    },
  );
});

describe("the numbers on a leaflet", () => {
  it("begin with 112 and hold those of the service's own situation", async () => {
    const numbers = await listLeafletHelplines(["service-tuki-ja-kriisipuhelimet-kainuu"]);
    expect(numbers[0]?.phone).toBe("112");
    expect(numbers.length).toBeLessThanOrEqual(6);
    expect(numbers.map(({ slug }) => slug)).toContain("nollalinja");
  });
});
