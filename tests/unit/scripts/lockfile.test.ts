import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findDropped } from "@/scripts/complete-lockfile.mjs";

it("the lockfile lists the native packages of every platform, so that npm ci accepts it", () => {
  expect(findDropped(JSON.parse(readFileSync("package-lock.json", "utf8")).packages)).toEqual([]);
});

it("a native package that npm dropped is noticed", () => {
  const packages = { "node_modules/next": { optionalDependencies: { "@next/swc-darwin-arm64": "16.4.6" } } };
  expect(findDropped(packages)).toEqual([
    { name: "@next/swc-darwin-arm64", version: "16.4.6", parent: "node_modules/next" },
  ]);
});
