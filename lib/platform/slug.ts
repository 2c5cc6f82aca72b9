/** Lower-case ASCII words for an address: "Hyrynsalmi – Ristijärvi" is `hyrynsalmi-ristijarvi`. */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[øœ]/g, "o")
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
