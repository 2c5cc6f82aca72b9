"use client";

import { useEffect, useState } from "react";

export type Pickable = { id: string; title: string };

/** What the portal offers for the words of a field, some moments after the last key. */
export function usePickable(address: string, noun: string, words: string): Pickable[] {
  const [found, setFound] = useState<Pickable[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      if (words.trim() === "") return setFound([]);
      try {
        const query = new URLSearchParams({ laji: noun, sana: words });
        const response = await fetch(`${address}?${query}`, { signal: asking.signal });
        if (response.ok) setFound((await response.json()) as Pickable[]);
      } catch {
        // What was typed is looked for when the form is saved.
      }
    }, 150);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, noun, words]);
  return found;
}
