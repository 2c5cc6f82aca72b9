import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/content/obstacles";
import { outsideLinksIn } from "@/lib/links/outside-links";
import { archiveSearch, failedDaysAfter, suggestionFor, verdictOf } from "@/lib/links/rules";
import { serviceDraft } from "../../factories/documents";

describe("the links of a document", () => {
  it("are its web addresses, by field; one in a long text names the text's field", () => {
    const text = { type: "text", text: "täällä", marks: [{ type: "link", attrs: { href: "https://a.example/b" } }] };
    const own = { type: "text", text: "oma", marks: [{ type: "link", attrs: { href: "/palvelut" } }] };
    const { document } = parseDocument(
      serviceDraft({
        description: { fi: { type: "doc", content: [{ type: "paragraph", content: [text, own, text] }] } },
        channels: [
          { kind: "website", value: "https://c.example" },
          { kind: "email", value: "posti@d.example" },
        ],
        resources: [{ title: { fi: "Esite" }, kind: "link", url: "http://e.example/ä ö".replace(" ", "%20") }],
      }),
    );
    expect(outsideLinksIn(document!)).toEqual([
      { field: "resources.0.url", url: "http://e.example/ä%20ö" },
      { field: "description", url: "https://a.example/b" },
      { field: "channels.0.value", url: "https://c.example" },
    ]);
  });
});

describe("an answer", () => {
  it.each([
    [200, null, "works"],
    [204, null, "works"],
    [404, null, "failed"],
    [410, null, "failed"],
    [500, null, "failed"],
    [403, null, "unclear"],
    [429, null, "unclear"],
    [null, "robots", "unclear"],
    [null, "ENOTFOUND", "failed"],
    [null, "address", "failed"],
  ])("%s %s: %s", (status, failure, verdict) => {
    expect(verdictOf(status, failure)).toBe(verdict);
  });

  it("counts days, not questions, and one that works forgives them all", () => {
    expect(failedDaysAfter([], "failed", "2026-11-20")).toEqual(["2026-11-20"]);
    expect(failedDaysAfter(["2026-11-20"], "failed", "2026-11-20")).toEqual(["2026-11-20"]);
    expect(failedDaysAfter(["2026-11-20"], "unclear", "2026-11-21")).toEqual(["2026-11-20"]);
    const three = ["2026-11-20", "2026-11-21", "2026-11-22"];
    expect(failedDaysAfter(three.slice(0, 2), "failed", "2026-11-22")).toEqual(three);
    expect(failedDaysAfter(three, "failed", "2026-11-23")).toEqual(["2026-11-21", "2026-11-22", "2026-11-23"]);
    expect(failedDaysAfter(three, "works", "2026-11-23")).toEqual([]);
  });
});

describe("what could stand instead", () => {
  it.each([
    ["http://a.example/", "https://a.example/", false, { kind: "https", url: "https://a.example/" }],
    ["http://a.example", "https://a.example/", false, { kind: "https", url: "https://a.example/" }],
    ["http://a.example/", "https://b.example/", false, { kind: "moved", url: "https://b.example/" }],
    ["http://a.example/x", null, true, { kind: "https", url: "https://a.example/x" }],
    ["https://a.example/x", null, false, null],
    ["https://a.example/x", "https://a.example/x", false, null],
  ])("%s", (url, movedTo, httpsWorks, suggestion) => {
    expect(suggestionFor(url, movedTo, httpsWorks)).toEqual(suggestion);
  });

  it("is perhaps an archived copy, which only the editor looks for", () => {
    expect(archiveSearch("http://a.example/x?y=1")).toBe("https://web.archive.org/web/*/http://a.example/x?y=1");
  });
});
