import { z } from "zod";
import type { Line } from "./lines";
import { overlaps, type ProposedEmail, type ProposedPhone, type Span } from "./proposals";
import words from "./words.json";

const escape = (text: string) => text.replace(/[.\\+*?^[\]$(){}|/]/g, "\\$&");
const at = words.at.map((sign) => (sign === "@" ? "@" : `\\s?${escape(sign)}\\s?`)).join("|");
const dot = `\\.|\\s?(?:${words.dot.map(escape).join("|")})\\s?`;
const local = String.raw`[\p{L}\d](?:[\p{L}\d._%+-]{0,60}[\p{L}\d])?(?:\s?(?:${words.dot.map(escape).join("|")})\s?[\p{L}\d_-]{1,40}){0,3}`;
const domain = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,60})(?:(?:${dot})[\p{L}\d][\p{L}\d-]{0,60}){1,5}`;
const address = new RegExp(`(?<![\\p{L}\\d._%+-])(${local})(?:${at})(${domain})`, "giu");
const dotSign = new RegExp(`\\s?(?:${words.dot.map(escape).join("|")})\\s?`, "giu");

/**
 * Mail addresses of a line, decoded: "etu.suku(a)kunta.fi" is an address, "etunimi.sukunimi@kunta.fi" is a pattern and
 * nobody's. Nothing is put together of a person's name.
 */
export function findEmails(line: Line): { proposal: ProposedEmail; span: Span }[] {
  return [...line.plain.matchAll(address)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const [name, host] = [match[1]!, match[2]!].map((part) => part.replace(dotSign, ".").toLowerCase()) as [
      string,
      string,
    ];
    const value = `${name}@${host}`;
    const isPattern = words.patternLocals.includes(name);
    if (!isPattern && !z.email().safeParse(value).success) return [];
    const printed = line.text.slice(span.start, span.end).trim();
    const rule = isPattern ? ("incomplete" as const) : ("shape" as const);
    return [{ span, proposal: { kind: "email", line: line.number, printed, rule, email: isPattern ? null : value } }];
  });
}

const label = new RegExp(`(?<!\\p{L})${words.phoneLabel}[.:]?\\s*$`, "iu");
const digits = String.raw`[ ]?[-/]?[ ]?\d(?:[ ]?\d){4,10}`;
const numbered = new RegExp(
  String.raw`(?<![\p{L}\d.,:/€%_=-])(?<!\d[ ])((?:\+|00)\d{1,3}[ ]?(?:\(0\)[ ]?|-)?\d{1,3}${digits}|0\d{1,3}-\d{3}-\d{3,5}|\(?0\d{1,3}\)?${digits}|116[ ]?\d{3})(?![ ]?\d|\.\d|-\d(?!\d))(?:[ ]?[-/][ ]?(\d{2,4})(?!\d|[.:]\d))?`,
  "gu",
);
/**
 * Phone numbers of a line in E.164; both ends of a range ("08 555 1000-1005"). A day, a time, an id and a bank account are
 * none.
 */
export function findPhones(line: Line, taken: readonly Span[]): { proposal: ProposedPhone; span: Span }[] {
  return [...line.plain.matchAll(numbered)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const written = match[1]!.trim();
    if (/[A-Z]{2}\d{2} /.test(line.plain.slice(Math.max(0, span.start - 34), span.start))) return [];
    if (taken.some((other) => overlaps(span, other))) return [];
    const phone = e164Of(written);
    if (!phone) return [];
    const printed = line.text.slice(span.start, span.end).trim();
    const isLabelled = label.test(line.plain.slice(Math.max(0, span.start - 30), span.start));
    const of = (value: string) => ({
      span,
      proposal: {
        kind: "phone" as const,
        line: line.number,
        printed,
        rule: isLabelled ? ("labelled" as const) : ("shape" as const),
        phone: value,
      },
    });
    const last = match[2] ? phone.slice(0, -match[2].length) + match[2] : null;
    return last && last > phone ? [of(phone), of(last)] : [of(phone)];
  });
}

/** Null when it is too short or too long for a number of the country it names. */
function e164Of(written: string): string | null {
  const bare = written.replace("(0)", "").replace(/[^\d+]/g, "");
  if (/^116\d{3}$/.test(bare)) return bare;
  const whole = bare.startsWith("+") ? bare : bare.startsWith("00") ? `+${bare.slice(2)}` : `+358${bare.slice(1)}`;
  if (!whole.startsWith("+358")) return /^\+[1-9]\d{7,14}$/.test(whole) ? whole : null;
  const national = whole.slice(4).replace(/^0/, "");
  return /^[1-9]\d{5,10}$/.test(national) ? `+358${national}` : null;
}
