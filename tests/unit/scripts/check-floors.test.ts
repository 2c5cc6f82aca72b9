import { expect, it } from "vitest";
import { findTooOld, findUnpinned } from "@/scripts/check-floors.mjs";

const floors = { next: "16.4.5" } as never;
const lockWith = (version: string, path = "node_modules/next") => ({ "": { version: "0.0.1" }, [path]: { version } });

it.each(["16.4.4", "16.3.9", "15.9.9", "16.4.5-canary.3"])("a lockfile with next %s is refused", (version) => {
  expect(findTooOld(lockWith(version), floors)).toHaveLength(1);
});

it.each(["16.4.5", "16.4.6", "16.10.0", "17.0.0"])("a lockfile with next %s is accepted", (version) => {
  expect(findTooOld(lockWith(version), floors)).toEqual([]);
});

it("an old copy inside another package is found too", () => {
  expect(findTooOld(lockWith("16.0.0", "node_modules/a/node_modules/next"), floors)).toHaveLength(1);
});

it("a version range in package.json is refused", () => {
  expect(findUnpinned({ dependencies: { next: "^16.4.6" }, devDependencies: { vitest: "4.1.12" } })).toHaveLength(1);
});
