import type { Line } from "./lines";
import type { ProposedText, TextField } from "./proposals";
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
