import { readFileSync } from "node:fs";

const read = (name: string) => JSON.parse(readFileSync(`prisma/data/${name}.json`, "utf8"));

/** Words of family services, inflected and not: those of the portal's synonyms and life situations. */
export function everydayWords(): string[] {
  const { koko, everyday } = read("synonyms") as Record<"koko" | "everyday", { fi: string; others: string[] }[]>;
  const names = [...koko, ...everyday]
    .flatMap(({ fi, others }) => [fi, ...others])
    .flatMap((name) => name.split(/\s+/));
  return [...new Set(names)].sort();
}

export function municipalityNames(): string[] {
  return read("municipalities").municipalities.map(({ fi }: { fi: string }) => fi);
}

/** Numbers between 0 and 1, the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
