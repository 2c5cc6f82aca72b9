import type { Stretch } from "@/lib/search/marks";

/** A text with the words that answer the search marked; `lang` is its language where that is not the page's. */
export function MarkedText({ stretches, lang }: { stretches: Stretch[]; lang?: string }) {
  const marked = stretches.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className="bg-accent-wash text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  );
  return lang ? <span lang={lang}>{marked}</span> : <>{marked}</>;
}
