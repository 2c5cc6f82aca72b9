import type { Line } from "./lines";
import type { ProposedName, ProposedText, TextField } from "./proposals";
import words from "./words.json";

const bullet = /^\s*(?:[•·*▪◦‣–—-]|\d{1,2}[.)])\s+(?=\S)/u;
const fields = Object.entries(words.headings) as [TextField, string[]][];

function fieldOf(heading: string): TextField | null {
  const said = heading.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  return fields.find(([, names]) => said.some((word) => names.includes(word)))?.[0] ?? null;
}

const isHeading = ({ text }: Line) => {
  const trimmed = text.trim();
  return trimmed.length > 0 && trimmed.length <= 90 && !/[.!?,]$/.test(trimmed) && !bullet.test(text);
};

/**
 * What stands under a heading that names a field of a project ("Tavoitteet", "… tavoitteina ovat:"): the bullets of a
 * list, or the paragraph. An editor writes it in words of the portal's own before it is published.
 */
export function findTexts(lines: readonly Line[]): ProposedText[] {
  const found: ProposedText[] = [];
  let field: TextField | null = null;
  let isListed = false;
  for (const line of lines) {
    const text = line.text.replace(bullet, "").trim();
    if (text === "") continue;
    const inline = /^([^:.]{3,60}):\s*(\S.*)$/su.exec(text);
    const inlineField = inline && !bullet.test(line.text) ? fieldOf(inline[1]!) : null;
    if (inlineField && inline) {
      found.push(textAt(line, inlineField, inline[2]!));
      field = null;
    } else if (bullet.test(line.text)) {
      if (field) found.push(textAt(line, field, text));
      isListed = true;
    } else if (isHeading(line) || /:\s*$/.test(line.text)) {
      field = fieldOf(text);
      isListed = false;
    } else {
      if (field && !isListed) found.push(textAt(line, field, text));
      field = null;
    }
  }
  return found;
}

const textAt = ({ number }: Line, field: TextField, text: string): ProposedText => ({
  ...{ kind: "text", line: number, printed: text.slice(0, 1_000), rule: "labelled" },
  ...{ field, text: text.replace(/\s+/g, " ").slice(0, 4_000) },
});

/** What an editor can choose a name from. */
const mostNames = 12;

const skipped = new RegExp(words.skipLines, "iu");
const project = new RegExp(`(\\p{Lu}[\\p{L}\\d&:,' -]{1,100}?)\\s?-${words.projectWord}(?!\\p{L})`, "gu");

/** What the project may be called: the page's title, and what the text calls a project ("Aamurusko-hanke"). */
export function findNames(lines: readonly Line[]): ProposedName[] {
  const found: ProposedName[] = [];
  const keep = (line: Line, name: string, rule: ProposedName["rule"]) => {
    const clean = name.replace(/\s+/g, " ").trim();
    if (clean.length > 1 && clean.length <= 300 && !found.some((one) => one.name === clean))
      found.push({ kind: "name", line: line.number, printed: name.trim(), rule, name: clean });
  };
  const title = lines.find(({ text }) => /\p{L}{2}/u.test(text) && !skipped.test(text.trim()));
  if (title && title.text.length <= 300) keep(title, title.text, "shape");
  for (const line of lines) {
    if (found.length >= mostNames) break;
    for (const match of line.plain.matchAll(project)) {
      // Of what came before, the last capital letter begins the name: "yhteinen Aamun rusko -hanke".
      const whole = match[1]!;
      const isApart = /\s-$/.test(line.plain.slice(match.index, match.index + whole.length + 2)) || /\s$/.test(whole);
      const words_ = whole.trim().split(" ");
      const from = isApart ? words_.findLastIndex((word) => /^\p{Lu}/u.test(word)) : words_.length - 1;
      keep(line, words_.slice(Math.max(0, from)).join(" "), "worded");
    }
  }
  return found.slice(0, mostNames);
}
