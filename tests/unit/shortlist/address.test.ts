import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  joinShortlists,
  LONGEST_NOTE,
  MOST_ITEMS,
  moveItem,
  readShortlist,
  readShortlistText,
  shortlistNouns,
  shortlistQuery,
  withoutNotes,
} from "@/lib/shortlist/address";

const id = fc
  .tuple(fc.constantFrom(...shortlistNouns), fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/))
  .map(([noun, words]) => `${noun}-${words}`);
const words = fc.oneof(
  fc.nat().map((number) => `service-${number}`),
  fc.string({ maxLength: 20 }),
);
const note = fc.stringMatching(/^([a-zäö,.!?=&+%<>"']{1,10}( [a-zåäö0-9.=&+]{1,10}){0,2})?$/);
const list = fc.uniqueArray(fc.record({ id, note }), { selector: (item) => item.id, maxLength: 10 });
const written = (items: { id: string; note: string }[]) => new URLSearchParams(shortlistQuery(items)).toString();

describe("a list in an address", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(list, (items) => {
        expect(readShortlistText(written(items))).toEqual({ items, itemsLeft: 0, notesLeft: 0 });
      }),
    );
  });

  it("stays bounded and clean whatever is written there", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.string({ unit: "binary", maxLength: 400 }), (texts, text) => {
        const query = { p: texts, [`m.${texts[0] ?? ""}`]: text };
        const { items } = readShortlist(query);
        expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
        expect(written(items).length).toBeLessThan(2900);
        expect(readShortlistText(written(items)).items).toEqual(items);
        for (const item of items) {
          expect(item.note.length).toBeLessThanOrEqual(LONGEST_NOTE);
          expect(item.note).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
        }
      }),
    );
  });

  it("is readable, and has its notes beside it", () => {
    const items = [
      { id: "service-doulat-iisalmi", note: "Soita aamulla" },
      { id: "helpline-kriisipuhelin", note: "" },
    ];
    expect(written(items)).toBe(
      "p=service-doulat-iisalmi.helpline-kriisipuhelin&m.service-doulat-iisalmi=Soita+aamulla",
    );
  });

  it("takes each thing once and goes on in a repeated parameter", () => {
    const { items } = readShortlist({ p: ["service-a.service-b", "service-a.event-c"] });
    expect(items.map((item) => item.id)).toEqual(["service-a", "service-b", "event-c"]);
  });

  it("holds thirty things, and says how many have no room", () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `service-${index}`);
    const read = readShortlist({ p: [ids.slice(0, 500).join(".")] });
    expect([read.items.length, read.itemsLeft]).toEqual([MOST_ITEMS, 470]);
    expect(readShortlist({ p: ids }).items).toHaveLength(MOST_ITEMS);
  });

  it.each(["project-perhekainuu", "source-a", "service-", "service-Ä", "service-<b>", "../service-a", "service-a'--"])(
    "leaves out %s",
    (text) => {
      expect(readShortlist({ p: text }).items).toEqual([]);
    },
  );

  it("cuts a long note, keeps markup as text, and turns no direction", () => {
    const read = (text: string) => readShortlist({ p: "service-a", "m.service-a": text }).items[0]!.note;
    expect(read("a".repeat(10_000))).toHaveLength(LONGEST_NOTE);
    expect(read("<script>alert(1)</script>")).toBe("<script>alert(1)</script>");
    expect(read("a\u202eb\u0000c\n d")).toBe("a b c d");
    expect(read(`${"a".repeat(LONGEST_NOTE - 1)}😀`)).toBe("a".repeat(LONGEST_NOTE - 1));
  });

  it("says when notes have no room", () => {
    const ids = ["service-a", "service-b", "service-c"];
    const query = Object.fromEntries(ids.map((name) => [`m.${name}`, "ä".repeat(LONGEST_NOTE)]));
    const { items, notesLeft } = readShortlist({ p: ids.join("."), ...query });
    expect(items.map((item) => item.note)).toEqual(["ä".repeat(LONGEST_NOTE), "", ""]);
    expect(notesLeft).toBe(2);
  });

  it("is joined, moved and printed without its notes", () => {
    const [a, b, c] = ["service-a", "service-b", "service-c"].map((name) => ({ id: name, note: "x" }));
    expect(joinShortlists([a!, b!], [{ ...b!, note: "y" }, c!])).toEqual([a, b, c]);
    expect(moveItem([a!, b!, c!], 1, -1)).toEqual([b, a, c]);
    expect(moveItem([a!, b!, c!], 1, 1)).toEqual([a, c, b]);
    expect(withoutNotes(`https://perhepolku.fi/poiminnat?${written([a!, b!])}`)).toBe(
      "https://perhepolku.fi/poiminnat?p=service-a.service-b",
    );
    expect(withoutNotes("/palvelut?sivu=2")).toBe("/palvelut?sivu=2");
    expect(withoutNotes("/poiminnat?m.service-a=x")).toBe("/poiminnat");
  });
});
