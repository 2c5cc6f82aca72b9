import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nouns } from "@/lib/content/document-parts";
import { emptyForm, parseForm, readForm, tidyText } from "@/lib/feedback/form";
import { networkKey, networkOf, senderAddress } from "@/lib/feedback/network";
import { factFields, parseField, parseSubject } from "@/lib/feedback/subject";
import { messages } from "@/lib/platform/i18n/messages";
import { isFromOwnSite } from "@/lib/platform/http/same-site";

const parse = (changes: Partial<typeof emptyForm>) => parseForm({ ...emptyForm, message: "moi", ...changes });
const reasons = (changes: Partial<typeof emptyForm>) => parse(changes).problems.map(({ reason }) => reason);

describe("a message", () => {
  it("is tidied: one kind of line break, no NUL, no marks that turn the text around, composed letters", () => {
    expect(tidyText("  a\r\nb\u0000\u202ec\u2066 a\u0308 \u0007\ud800")).toBe("a\nbc ä");
    expect(tidyText("مرحبا 👨‍👩‍👧")).toBe("مرحبا 👨‍👩‍👧");
    expect(tidyText("<script>alert(1)</script>")).toBe("<script>alert(1)</script>");
  });

  it("has something in it, and 5 000 characters at most", () => {
    expect(reasons({ message: " \u0000\n\t\u202e " })).toEqual(["messageMissing"]);
    expect(reasons({ message: "ä".repeat(5_000) })).toEqual([]);
    expect(reasons({ message: "ä".repeat(10_000) })).toEqual(["messageTooLong"]);
  });

  it("is never a fault of the portal's, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (message) => {
        const { input } = parse({ message });
        expect(() => encodeURIComponent(input?.message ?? "")).not.toThrow();
        expect(input?.message ?? "").not.toContain("\0");
      }),
    );
  });
});

describe("the other fields", () => {
  it("may be empty; an address of mail is one", () => {
    expect(parse({ name: "  ", email: "" }).input).toMatchObject({ name: null, email: null, kind: "general" });
    expect(parse({ name: " Liisa \n Virtanen ", email: " liisa@esimerkki.fi " }).input).toMatchObject({
      name: "Liisa Virtanen",
      email: "liisa@esimerkki.fi",
    });
    expect(reasons({ email: "liisa" })).toEqual(["emailMalformed"]);
    expect(reasons({ name: "a".repeat(101), suggestion: "a".repeat(501) })).toEqual([
      "suggestionTooLong",
      "nameTooLong",
    ]);
  });

  it("come as texts only", () => {
    const form = new FormData();
    form.set("viesti", new Blob(["x"]), "x.txt");
    form.append("nimi", "eka");
    form.append("nimi", "toka");
    expect(readForm(form)).toMatchObject({ message: "", name: "eka" });
    expect(readForm(null)).toEqual(emptyForm);
  });
});

describe("what feedback is about", () => {
  it("is a record by noun and slug", () => {
    expect(parseSubject("service/doulat")).toEqual({ noun: "service", slug: "doulat" });
    for (const text of [
      null,
      "",
      "doulat",
      "cat/doulat",
      "service/Doulat",
      "service/../x",
      `service/${"a".repeat(121)}`,
    ])
      expect(parseSubject(text)).toBeNull();
  });

  it("is one of the record's facts or a part of one", () => {
    expect(parseField("service", "price")).toBe("price");
    expect(parseField("project", "fundings.0.amountCents")).toBe("fundings.0.amountCents");
    for (const text of ["slug", "checkedBy", "toString", "constructor.name", "__proto__", "price;", ""])
      expect(parseField("service", text)).toBeNull();
  });

  const withoutPage = ["source", "term"];

  it("has names that tell a page's facts apart", () => {
    const nameOf = (field: string) => messages.facts.field[field as keyof typeof messages.facts.field];
    for (const noun of nouns.filter((one) => !withoutPage.includes(one))) {
      const names = factFields(noun).map(nameOf);
      expect(names, noun).toEqual([...new Set(names)]);
    }
  });

  it("has a Finnish name for every fact of every page", () => {
    const nameless = nouns
      .filter((noun) => !withoutPage.includes(noun))
      .flatMap((noun) => factFields(noun).map((field) => [noun, field]))
      .filter(([, field]) => !Object.hasOwn(messages.facts.field, field!));
    expect(nameless).toEqual([]);
  });
});

describe("a sender's network", () => {
  it("is the first 24 bits of an IPv4 address and the first 64 of an IPv6 one", () => {
    expect(networkOf("192.0.2.77")).toBe("192.0.2");
    expect(networkOf("::ffff:192.0.2.77")).toBe("192.0.2");
    expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
    expect(networkOf("2001:0DB8::1")).toBe("2001:db8:0:0");
    expect(networkOf("::1")).toBe("0:0:0:0");
    for (const text of [null, "", "localhost", "1.2.3"]) expect(networkOf(text)).toBe("unknown");
  });

  it("is kept as a keyed hash that changes with the day", () => {
    const name = networkKey("avain", "192.0.2.77", "2026-11-22");
    expect(name).not.toContain("192");
    expect(networkKey("avain", "192.0.2.1", "2026-11-22")).toBe(name);
    expect(networkKey("avain", "192.0.2.77", "2026-11-23")).not.toBe(name);
    expect(networkKey("toinen", "192.0.2.77", "2026-11-22")).not.toBe(name);
  });

  it("is what our own proxy or socket says, not what a sender writes before it", () => {
    expect(senderAddress(new Headers({ "x-forwarded-for": "6.6.6.6, 192.0.2.77" }))).toBe("192.0.2.77");
    expect(senderAddress(new Headers())).toBeNull();
  });
});

describe("a form from another site", () => {
  const own = (headers: Record<string, string>) =>
    isFromOwnSite(new Headers({ host: "perhepolku.example", ...headers }));

  it("is told from ours", () => {
    expect(own({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(own({ origin: "https://perhepolku.example" })).toBe(true);
    expect(own({ "sec-fetch-site": "cross-site", origin: "https://perhepolku.example" })).toBe(false);
    expect(own({ "sec-fetch-site": "same-site" })).toBe(false);
    expect(own({ origin: "https://muu.example" })).toBe(false);
    expect(own({ origin: "null" })).toBe(false);
    expect(own({})).toBe(false);
  });
});
