import { describe, expect, it } from "vitest";
import { judgeAddress } from "@/server/address";

describe("an address", () => {
  it.each(["/", "/hankkeet", "/hankkeet/perhekainuu?sivu=2", "/haku?q=%C3%A4iti%20ja%20lapsi", "/_next/static/a.js"])(
    "is let through when it is clean: %s",
    (target) => {
      expect(judgeAddress(target).kind).toBe("clean");
    },
  );

  it.each([
    ["a byte that is no UTF-8", "/palvelut/%ff"],
    ["a lone percent sign", "/%"],
    ["bad encoding in the query", "/haku?q=%E0%A4%A"],
    ["a NUL", "/haku?q=a%00b"],
    ["a backslash", "/a\\b"],
    ["an encoded backslash", "/%5Cevil.test"],
    ["a fragment", "/a#b"],
    ["a raw letter outside ASCII", "/äiti"],
    ["a way upwards", "/a/../b"],
    ["an encoded way upwards", "/a/%2e%2e/b"],
    ["a whole URL", "http://evil.test/"],
    ["an asterisk", "*"],
    ["nothing", ""],
    ["an 8 kB query", `/haku?q=${"a".repeat(8192)}`],
  ])("is malformed with %s", (_, target) => {
    expect(judgeAddress(target)).toEqual({ kind: "malformed" });
  });

  it.each([
    ["/fi", "/"],
    ["/fi/", "/"],
    ["/fi?a=1", "/?a=1"],
    ["/fi/hankkeet/perhekainuu", "/hankkeet/perhekainuu"],
    ["/fi/fi/hankkeet", "/hankkeet"],
    ["/hankkeet/", "/hankkeet"],
    ["/hankkeet//perhekainuu?sivu=2", "/hankkeet/perhekainuu?sivu=2"],
  ])("%s moves to its one clean form %s", (target, location) => {
    expect(judgeAddress(target)).toEqual({ kind: "redirect", location });
  });

  it.each(["//evil.test", "//evil.test/", "/fi//evil.test", "///evil.test/%2f..x", "/fi/fi///evil.test?next=//a"])(
    "never moves to another host: %s",
    (target) => {
      const verdict = judgeAddress(target);
      expect(verdict.kind).toBe("redirect");
      const location = verdict.kind === "redirect" ? verdict.location : "";
      expect(new URL(location, "http://perhepolku.test").host).toBe("perhepolku.test");
    },
  );

  it("keeps words that only begin like the language prefix", () => {
    expect(judgeAddress("/filosofia").kind).toBe("clean");
  });
});
