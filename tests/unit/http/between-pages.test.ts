import { describe, expect, it } from "vitest";
import { betweenPages } from "@/lib/platform/http/between-pages";

describe("what one answer hands to the next page", () => {
  it("is given once, or as often as it is looked for, by its own key and of its own kind", () => {
    const forms = betweenPages<string>("a");
    const key = forms.keep("teksti");
    expect(key).toHaveLength(22);
    expect([forms.find(key), betweenPages<string>("a").find(key)]).toEqual(["teksti", "teksti"]);
    expect(betweenPages<string>("b").find(key)).toBeNull();
    expect([forms.take(key, (value) => value === "muu"), forms.take(key), forms.take(key)]).toEqual([
      null,
      "teksti",
      null,
    ]);
    expect([forms.find("arvattu"), forms.take(null)]).toEqual([null, null]);
  });

  it("gives way when there is too much", () => {
    const forms = betweenPages<number>("c", 2);
    const keys = [1, 2, 3].map((value) => forms.keep(value));
    expect(keys.map((key) => forms.find(key))).toEqual([null, 2, 3]);
  });
});
