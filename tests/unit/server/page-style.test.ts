import { expect, it } from "vitest";
import { readStyleSheet, styleFor } from "@/server/page-style";

const css =
  "@font-face{font-family:a;src:url(/a.woff2)}:root{--x:1}" +
  "@layer base{h1{margin:0}}@layer utilities{.a{color:red}.b{color:blue}.a .c{top:0}" +
  "@media (width<40rem){.max-sm\\:hidden{display:none}.b{left:0}}.w-\\[3\\.5rem\\]{width:3.5rem}}" +
  ".d,.a{right:0}.e:not(.a){bottom:0}:is(.f,.a) p{top:1px}@property --y{syntax:'*';inherits:false}@media print{.g{top:2px}}";
const style = readStyleSheet(css);
const forClasses = (...names: string[]) => styleFor(style, new Set(names));

it("keeps what names no class, and drops rules and blocks that nothing on the page can match", () => {
  const none = forClasses();
  expect(none).toContain("@font-face");
  expect(none).toContain(":root{--x:1}");
  expect(none).toContain("h1{margin:0}");
  expect(none).toContain("@property --y");
  expect(none).toContain(":is(.f,.a) p");
  expect(none).not.toMatch(/color|max-sm|@media/);
});

it("keeps a rule when all classes of one of its selectors are there", () => {
  expect(forClasses("a")).toContain("color:red");
  expect(forClasses("a")).toContain(".d,.a{right:0}");
  expect(forClasses("a")).not.toContain("top:0");
  expect(forClasses("a", "c")).toContain(".a .c{top:0}");
  expect(forClasses("e")).toContain(".e:not(.a){bottom:0}");
});

it("knows classes by the names that attributes have, inside at-rules too", () => {
  expect(forClasses("max-sm:hidden")).toMatch(/@media[^{]*\{\.max-sm\\:hidden\{display:none\}\}/);
  expect(forClasses("w-[3.5rem]")).toContain("width:3.5rem");
});

it("leaves the order as it was", () => {
  const all = forClasses("a", "b", "c", "d", "e", "f", "g", "max-sm:hidden", "w-[3.5rem]");
  const places = ["color:red", "color:blue", "max-sm", "3.5rem}", "right:0", "bottom:0", "top:2px"].map((text) =>
    all.indexOf(text),
  );
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});
