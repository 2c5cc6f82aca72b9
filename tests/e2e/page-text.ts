const INLINE = "a|abbr|b|bdi|cite|em|i|mark|q|s|small|strong|sub|sup|time|u|wbr";

/** The HTML of a page's `main`. Throws where there is none, so that an empty answer never passes for a page. */
export function mainHtmlOf(html: string): string {
  const main = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error(`A page without main: ${html.slice(0, 200)}`);
  return decodeEntities(main.replace(/<!--[\s\S]*?-->/g, ""));
}

/** What stands at the end of a page on paper: its own address, which the page does not say of itself. */
const PRINT_FOOT = /<div class="print-foot">[\s\S]*$/;

/** The texts of the blocks of `main`, each on one line with plain spaces. */
export function blocksOf(html: string): string[] {
  const main = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error(`A page without main: ${html.slice(0, 200)}`);
  return main
    .replace(PRINT_FOOT, "")
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(new RegExp(`</?(?:${INLINE})\\b[^>]*>|</?span(?![^>]*\\bblock\\b)[^>]*>`, "g"), "")
    .split(/<[^>]+>/)
    .map((text) => normalized(decodeEntities(text)))
    .filter(Boolean);
}

/** All that `main` says, as one line. */
export function textOf(html: string): string {
  return blocksOf(html).join(" ");
}

/** Non-breaking, thin and repeated spaces become one space; soft hyphens go. */
export function normalized(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}
