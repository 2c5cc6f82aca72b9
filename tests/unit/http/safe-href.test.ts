import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSafeHref } from "@/lib/platform/http/safe-href";
import { richTextSchema } from "@/lib/platform/rich-text";

describe("a link", () => {
  it("may lead to the web, to mail and to a phone", () => {
    for (const href of [
      "https://www.iisalmi.fi/",
      "http://www.perheentalo.fi/",
      "mailto:a@b.fi",
      "tel:+358442309194",
    ]) {
      expect(isSafeHref(href), href).toBe(true);
    }
  });

  it("may not run or smuggle anything", () => {
    const hostile = [
      "javascript:alert(1)",
      "jAvAsCrIpT:alert(1)",
      "\u0001javascript:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "//evil.test",
      "\\\\evil.test",
      "https:\\\\evil.test",
      "file:///etc/passwd",
      "",
    ];
    for (const href of hostile) expect(isSafeHref(href), href).toBe(false);
  });

  it("is refused in long text for the same reasons", () => {
    const linked = (href: string) => ({
      type: "doc",
      content: [
        { type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }] },
      ],
    });
    expect(richTextSchema.safeParse(linked("/palvelut")).success).toBe(true);
    for (const href of ["javascript:alert(1)", "//evil.test", "/\\evil.test", "/a b"]) {
      expect(richTextSchema.safeParse(linked(href)).success, href).toBe(false);
    }
  });

  it("never throws, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isSafeHref(text) === "boolean"));
  });
});
