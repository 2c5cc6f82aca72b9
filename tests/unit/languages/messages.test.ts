import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/platform/i18n/locales";
import { messages } from "@/lib/platform/i18n/messages";
import { messagesIn } from "@/lib/platform/i18n/messages-in";

type Words = { [key: string]: string | Words };

const flat = (words: Words, prefix = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

/** Values and elements for everything that the Finnish message asks of its caller; a place's name comes with its forms. */
function given(finnish: string) {
  const names = [...finnish.matchAll(/\{(\w+)(?=[},])/g)].map(([, name]) => name!);
  const elements = [...finnish.matchAll(/<(\w+)>/g)].map(([, name]) => name!);
  const places = names.some((name) => name === "inessive" || name === "genitive") ? ["name"] : [];
  return {
    ...Object.fromEntries([...names, ...places].map((name) => [name, 2])),
    ...Object.fromEntries(elements.map((name) => [name, () => `[${name}]`])),
  };
}

describe.each(locales)("the words in %s", (locale) => {
  it("can all be said with what the Finnish ones are given", async () => {
    const failures: string[] = [];
    const t = createTranslator({
      locale,
      messages: (await messagesIn(locale)) as never,
      onError: (error) => failures.push(error.message),
    }) as unknown as { markup: (key: string, values: object) => string };
    for (const [key, finnish] of flat(messages as Words)) t.markup(key, given(finnish));
    expect(failures).toEqual([]);
  });

  it("keep the elements of the Finnish ones", async () => {
    const own = new Map(flat((await messagesIn(locale)) as Words));
    const elements = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, name]) => name).sort();
    for (const [key, finnish] of flat(messages as Words))
      expect(elements(own.get(key)!), key).toEqual(elements(finnish));
  });
});

it("plurals go by the language's own rules", async () => {
  const say = async (locale: (typeof locales)[number], count: number) => {
    const t = createTranslator({ locale, messages: await messagesIn(locale) });
    return t("ui.resultCount", { count });
  };
  expect(await Promise.all([0, 1, 2].map((count) => say("en", count)))).toEqual([
    "No results",
    "1 result",
    "2 results",
  ]);
  expect(await say("sv", 1)).toBe("1 resultat");
});
