import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

it("lets every thread of the process give way, those that were there before too", () => {
  const program = `
    import { readFileSync, readdirSync } from "node:fs";
    import { gzip } from "node:zlib";
    import { promisify } from "node:util";
    import { giveWay } from "./server/give-way.ts";
    await promisify(gzip)("pakattavaa");
    giveWay(7);
    const stats = readdirSync("/proc/self/task").map((id) => readFileSync("/proc/self/task/" + id + "/stat", "utf8"));
    console.log(stats.map((stat) => stat.replace(/^.*\\) /s, "").split(" ")[16]).join(" "));`;
  const said = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  const priorities = said.trim().split(" ");
  expect(priorities.length).toBeGreaterThan(5);
  expect(new Set(priorities)).toEqual(new Set(["7"]));
});
