import { parseArgs } from "node:util";
import { z } from "zod";
import words from "./words.json";

/** The options of a command, checked; a fault ends the program with how the command is used. */
export function readOptions<T extends z.ZodRawShape>(command: keyof typeof words.usage, shape: T) {
  const names = Object.keys(shape);
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    return z.object(shape).parse(parseArgs({ options }).values);
  } catch {
    console.error(words.usage[command]);
    process.exit(2);
  }
}

/** A sentence of `words.json` with its blanks filled in. */
export function say(sentence: string, values: Record<string, string> = {}): void {
  console.log(sentence.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank));
}
