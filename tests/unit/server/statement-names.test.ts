import { describe, expect, it } from "vitest";
import { statementNames } from "@/lib/platform/statement-names";

describe("names of statements", () => {
  it("come to those that come again, the same each time and no two alike", () => {
    const nameOf = statementNames();
    const names = ["SELECT 1", "SELECT 2"].map((sql) => [1, 2, 3, 4].map(() => nameOf({ sql })));
    for (const [first, second, third, fourth] of names) {
      expect([first, second]).toEqual([undefined, undefined]);
      expect(third).toMatch(/^[\w-]{20,63}$/);
      expect(fourth).toBe(third);
    }
    expect(names[0]![2]).not.toBe(names[1]![2]);
  });

  it("are bounded, however many statements there are", () => {
    const nameOf = statementNames();
    const named = new Set<string>();
    for (let number = 0; number < 3_000; number += 1)
      for (let time = 0; time < 4; time += 1) named.add(nameOf({ sql: `SELECT ${number}` }) ?? "");
    expect(named.size).toBeLessThan(700);
  });
});
