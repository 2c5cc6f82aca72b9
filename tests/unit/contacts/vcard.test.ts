import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vcardOf } from "@/lib/contacts/vcard";

const contact = {
  title: "koordinaattori",
  organization: "MLL:n Kainuun piiri",
  phone: "+358442309194",
  email: "a@mll.fi",
  note: null,
};

describe("a vCard", () => {
  it("holds the name in its parts, the work and the ways to reach it", () => {
    const card = vcardOf({ name: "Iija den Herder", url: "http://localhost/x", contacts: [contact] });
    const lines = card.split("\r\n");
    expect(lines).toContain("N:den Herder;Iija;;;");
    expect(lines).toContain("TITLE:koordinaattori");
    expect(lines).toContain("TEL;VALUE=uri;TYPE=work:tel:+358442309194");
    expect(lines).toContain("EMAIL;TYPE=work:a@mll.fi");
    expect(lines.at(-1)).toBe("");
  });

  it("takes the page's warning with it", () => {
    const contacts = [{ ...contact, note: "Hankkeen aikana. Tieto voi olla vanhentunut." }];
    expect(vcardOf({ name: "Anneli Vatula", url: "http://localhost/x", contacts })).toContain("NOTE:Hankkeen aikana.");
  });

  it("leaves out what is not known", () => {
    const card = vcardOf({
      name: "Marjo Hotta",
      url: "http://localhost/x",
      contacts: [{ ...contact, phone: null, email: null }],
    });
    expect(card).not.toMatch(/TEL|EMAIL/);
  });

  it("keeps every line within 75 octets and any name on its own line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (title) => {
        const card = vcardOf({ name: "Äiti Öhman", url: "http://localhost/x", contacts: [{ ...contact, title }] });
        const lines = card.split("\r\n");
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(lines.filter((line) => line.startsWith("BEGIN:VCARD"))).toHaveLength(1);
        expect(lines.filter((line) => line === "END:VCARD")).toHaveLength(1);
      }),
    );
  });
});
