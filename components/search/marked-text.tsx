import type { Stretch } from "@/lib/search/marks";

/** A text with the words that answer the search marked. */
export function MarkedText({ stretches }: { stretches: Stretch[] }) {
  return stretches.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className="bg-accent-wash text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
