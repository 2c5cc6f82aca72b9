/** A word as somebody without umlauts types it: "päihde" and "paihde" are one. */
export function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/ø/g, "o").replace(/æ/g, "a").replace(/ß/g, "ss");
}
