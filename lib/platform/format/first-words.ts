/** The words that fit in `most` characters, and "…" when some do not; a word longer than that is cut. */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most + 1).replace(/\s*\S*$/u, "");
  return `${(whole || text.slice(0, most)).replace(/[,;:–-]?\s*$/u, "")}…`;
}
