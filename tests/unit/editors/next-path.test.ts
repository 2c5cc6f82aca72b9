import fc from "fast-check";
import { expect, it } from "vitest";
import { adminPaths } from "@/lib/admin-paths";
import { nextPath } from "@/lib/admin/next-path";

it.each([
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "https://evil.test/yllapito",
  "https:evil.test",
  "javascript:alert(1)",
  "data:text/html,x",
  "/yllapito//evil.test",
  "/yllapito/..//evil.test",
  "/yllapito/../../evil.test",
  "/yllapito\\..\\evil",
  "/yllapito\n//evil.test",
  "/yllapitoa",
  "/palvelut",
  "/%2f%2fevil.test",
  "/yllapito@evil.test",
  " /yllapito",
  "yllapito",
  "",
  null,
  "/yllapito?" + "a".repeat(3_000),
])("%j leads to the worklist", (asked) => {
  expect(nextPath(asked)).toBe(adminPaths.home());
});

it.each([adminPaths.home(), adminPaths.records({ tila: "luonnos" }), adminPaths.editors()])("%j is kept", (path) => {
  expect(nextPath(path)).toBe(path);
});

it("never leads to another site", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("", "/", "//", "/yllapito", "/\\", "https://"), (text, start) => {
      const url = new URL(nextPath(start + text), "http://oma.test");
      expect(url.origin).toBe("http://oma.test");
      expect(url.pathname).toMatch(/^\/yllapito(\/|$)/);
    }),
  );
});
