import type { Line } from "./lines";
import type { ProposedEmail, ProposedPerson, ProposedPhone, Rule, Span } from "./proposals";
import words from "./words.json";

const given = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const particle = `(?:(?:${words.nameParticles.join("|")})\\s+){0,2}`;
const fullName = `(${given}(?:\\s+${given})?\\s+${particle}${given})`;
const role = `((?:\\p{L}[\\p{L}-]*\\s+){0,3}?[\\p{L}-]*(?:${words.roleEndings.join("|")}))`;

/** "Aino Esimerkki, koordinaattori" as the whole line, or as its beginning. */
const nameThenTitle = new RegExp(`^\\W*${fullName}\\s*[,(-]\\s*${role}(?![\\p{L}-])`, "u");
/** "koordinaattori Aino Esimerkki" anywhere. */
const titleThenName = new RegExp(
  `(?<![\\p{L}-])((?:\\p{Ll}|\\p{Lu}\\p{Ll})?[\\p{Ll}-]*(?:${words.roleEndings.join("|")}))\\s*[:,]?\\s+${fullName}`,
  "gu",
);
const nameAlone = new RegExp(`^\\W*${fullName}\\W*$`, "u");

type Mention = { line: number; printed: string; span: Span; name: string; title: string | null; rule: Rule };
type Reach = { email: ProposedEmail[]; phone: ProposedPhone[] };

/** A surname that can be in a case other than the nominative: an editor looks at it. */
const maybeInflected = /(?:[^e]n|sen|lle|lta|ltä|lla|llä|ssa|ssä|sta|stä|lla)$/u;

const foldName = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z ]/g, "");
const isOwnAddress = (name: string, { email }: ProposedEmail) =>
  email !== null &&
  foldName(name)
    .split(" ")
    .filter((part) => part.length > 2)
    .some((part) => foldName(email.split("@")[0]!).includes(part));

/** More people than any project has. */
const mostPeople = 500;

/** People whom the text names together with what they do, and what stands beside the name as a way to reach them. */
export function findPeople(
  lines: readonly Line[],
  reachOf: (line: Line) => Reach,
): { proposal: ProposedPerson; span: Span }[] {
  const mentions = lines.flatMap((line, index) => mentionsOf(line, () => nextReach(lines, index, reachOf)));
  const kept = new Map<string, Mention>();
  for (const mention of mentions)
    if (kept.size < mostPeople && !kept.has(mention.name)) kept.set(mention.name, mention);
  const lineOfMention = new Set(mentions.map(({ line }) => line));
  const places = new Map(lines.map(({ number }, index) => [number, index] as const).reverse());
  return [...kept.values()].map((mention) => {
    const from = places.get(mention.line) ?? -1;
    const { email, phone } = from < 0 ? { email: [], phone: [] } : gather(lines, from, reachOf, lineOfMention);
    const own =
      email.find((one) => isOwnAddress(mention.name, one)) ??
      (email.length === 1 && !startsSentence(lines[from]!) ? email[0]! : null);
    const { span, ...rest } = mention;
    const rule = own && isOwnAddress(mention.name, own) ? "agreeing" : mention.rule;
    return {
      span,
      proposal: {
        kind: "person",
        ...rest,
        rule,
        email: own,
        phone: startsSentence(lines[from]!) && !own ? null : (phone[0] ?? null),
      },
    };
  });
}

/** Running text: a number further down is not this person's because it comes next. */
const startsSentence = ({ plain }: Line) => plain.length > 120;

/** What stands on the same line and the four after it, up to the next person. */
function gather(
  lines: readonly Line[],
  from: number,
  reachOf: (line: Line) => Reach,
  others: ReadonlySet<number>,
): Reach {
  const found: Reach = { email: [], phone: [] };
  for (let index = from; index < Math.min(lines.length, from + 5); index += 1) {
    if (index > from && others.has(lines[index]!.number)) break;
    const { email, phone } = reachOf(lines[index]!);
    found.email.push(...email.filter((one) => one.email !== null));
    found.phone.push(...phone);
  }
  return found;
}

function nextReach(lines: readonly Line[], index: number, reachOf: (line: Line) => Reach): ProposedEmail[] {
  return lines.slice(index, index + 4).flatMap((line) => reachOf(line).email);
}

function mentionsOf(line: Line, emailsNear: () => ProposedEmail[]): Mention[] {
  const found: Mention[] = [];
  const keep = (name: string, title: string | null, rule: Rule) => {
    const start = line.plain.indexOf(name);
    const clean = name.replace(/\s+/g, " ").replace(/\s-\s/g, "-");
    const first = clean.split(" ")[0]!.toLowerCase();
    if (words.notNames.includes(first) || start < 0 || found.some((one) => one.name === clean)) return;
    const span = { start, end: start + name.length };
    const isSure = rule === "labelled" || !maybeInflected.test(clean) || /nen$/u.test(clean);
    found.push({
      line: line.number,
      printed: line.text.slice(span.start, span.end),
      span,
      name: clean,
      title,
      rule: isSure ? rule : "incomplete",
    });
  };
  const headed = nameThenTitle.exec(line.plain);
  if (headed) keep(headed[1]!, headed[2]!.trim(), "labelled");
  for (const match of line.plain.matchAll(titleThenName)) keep(match[2]!, lowerFirst(match[1]!), "worded");
  const alone = nameAlone.exec(line.plain);
  if (alone && emailsNear().some((email) => isOwnAddress(alone[1]!, email))) keep(alone[1]!, null, "agreeing");
  return found;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
