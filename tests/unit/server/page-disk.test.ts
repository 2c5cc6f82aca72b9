import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PageDisk } from "@/server/front/page-disk";
import type { PageFrame } from "@/server/page-frame";

let root = "";
const faults: unknown[] = [];
const open = (build = "rakennus") => new PageDisk(root, build, (error) => faults.push(error));
const frame = (text: string): PageFrame => ({
  headers: [["content-type", "text/html; charset=utf-8"]],
  brotli: Buffer.from(text),
  gzip: Buffer.from(text),
  lineage: { mentions: [], reads: [] },
  changesAt: 1,
  madeAt: 1,
});
const files = () => readdirSync(join(root, "rakennus")).filter((name) => name.endsWith(".page"));
const fileAt = (index: number) => join(root, "rakennus", files()[index]!);

beforeEach(async () => {
  faults.length = 0;
  root = mkdtempSync(join(tmpdir(), "sivut-"));
  const disk = open();
  disk.save("/a", frame("sivu a"));
  disk.save("/b", frame("sivu b"));
  disk.saveSubjects(["service/a"]);
  disk.saveState({ version: "7", old: ["/b"] });
  await disk.settle();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const loaded = () =>
  new Map(
    open()
      .load()
      .pages.map(([key, { brotli }]) => [key, brotli.toString()]),
  );

it("gives back every page under its address, the version they have, and which of them had it not", () => {
  expect(Object.fromEntries(loaded())).toEqual({ "/a": "sivu a", "/b": "sivu b" });
  expect(open().load()).toMatchObject({ state: { version: "7", old: ["/b"] }, subjects: ["service/a"] });
});

it.each([
  ["cut short", () => truncateSync(fileAt(0), 40)],
  ["emptied", () => truncateSync(fileAt(0), 0)],
  [
    "garbled",
    () =>
      writeFileSync(
        fileAt(0),
        readFileSync(fileAt(0)).map((byte, at) => (at === 90 ? byte ^ 8 : byte)),
      ),
  ],
])("leaves out a page whose file is %s, and removes it", (_, spoil) => {
  spoil();
  expect(loaded().size).toBe(1);
  expect(files()).toHaveLength(1);
  expect(faults).toHaveLength(1);
});

it("never gives a page under another's address", () => {
  const [first, second] = [fileAt(0), fileAt(1)];
  renameSync(first, `${first}.x`);
  renameSync(second, first);
  renameSync(`${first}.x`, second);
  expect(loaded().size).toBe(0);
});

it("gives nothing of another build, and keeps the pages of the one before for going back", () => {
  const kept = loaded();
  expect(open("toinen").load()).toEqual({ pages: [], state: null, subjects: null });
  expect(loaded()).toEqual(kept);
  utimesSync(join(root, "rakennus"), 1, 1);
  expect(open("kolmas").load().pages).toEqual([]);
  expect(readdirSync(root).toSorted()).toEqual(["kolmas", "toinen"]);
});

it("says once that the disk takes nothing, and goes on", async () => {
  const disk = open();
  rmSync(root, { recursive: true });
  writeFileSync(root, "tiedosto kansion paikalla");
  for (let number = 0; number < 50; number += 1) disk.save(`/${number}`, frame("x"));
  await disk.settle();
  expect(faults).toHaveLength(1);
  expect(disk.load().pages).toEqual([]);
});

it("writes anew what has been removed from under it", async () => {
  const disk = open();
  rmSync(join(root, "rakennus"), { recursive: true });
  disk.save("/a", frame("taas"));
  await disk.settle();
  expect(loaded().get("/a")).toBe("taas");
});
