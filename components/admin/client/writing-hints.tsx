"use client";

import { useEffect, useState } from "react";
import { readabilityHints, type Hint, type HintKind } from "@/lib/readability/hints";

type Words = { title: string; none: string; kind: Record<HintKind, string>; help: Record<HintKind, string> };

const most = 6;

/** Hints of what may be heavy in the Finnish text that is being written, beside the form. They stop nothing. */
export function WritingHints({ formId, words }: { formId: string; words: Words }) {
  const [hints, setHints] = useState<Hint[] | null>(null);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (event: Event) => {
      const text = textOf(event.target);
      clearTimeout(timer);
      timer = setTimeout(() => setHints(text === null ? null : readabilityHints(text)), 600);
    };
    form.addEventListener("input", read);
    form.addEventListener("focusin", read);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", read);
      form.removeEventListener("focusin", read);
    };
  }, [formId]);

  if (hints === null) return null;
  return (
    <section
      aria-label={words.title}
      className="mt-4 rounded-box border border-border bg-surface p-4 lg:sticky lg:top-4"
    >
      <h2 className="text-lg font-bold">{words.title}</h2>
      {hints.length === 0 && <p className="text-soft">{words.none}</p>}
      <ul className="mt-2 grid gap-3">
        {hints.slice(0, most).map(({ kind, start, text }) => (
          <li key={`${kind} ${start}`}>
            <p className="font-semibold">{words.kind[kind]}</p>
            <p className="break-words border-l-4 border-accent pl-2">
              {text.length > 90 ? `${text.slice(0, 90)}…` : text}
            </p>
            <p className="text-sm text-soft">{words.help[kind]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The text of a field of Finnish prose; null for any other field. */
function textOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement) || target.lang !== "fi") return null;
  if (target instanceof HTMLTextAreaElement) return target.value;
  return target.isContentEditable ? target.innerText : null;
}
