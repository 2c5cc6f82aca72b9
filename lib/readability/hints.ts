/** What may make a Finnish text heavy to read. A hint, no fault: a rule finds shapes of words and knows no meaning. */
export type HintKind = "longSentence" | "longWord" | "passive";

/** `start` and `end` are offsets in UTF-16 units, as browsers count them. */
export type Hint = { kind: HintKind; start: number; end: number; text: string };

const mostWords = 20;
const longestPart = 17;

/** Hints for a text in Finnish, in the order of the text: sentences of over 20 words, long compounds, passives. */
export function readabilityHints(text: string): Hint[] {
  return [...longSentences(text), ...longWords(text), ...passives(text)].sort((a, b) => a.start - b.start);
}

export function countWords(text: string): number {
  return wordsIn(text).length;
}

type Span = { start: number; end: number };

const wordsIn = (text: string): Span[] =>
  [...text.matchAll(/[\p{L}\d]+(?:[-–’'][\p{L}\d]+)*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));

const abbreviation =
  /(?:^|[\s(])(?:esim|mm|ks|ns|ym|yms|jne|puh|tel|nro|n|ko|eli|ts|vrt|so|os|prof|tri|alk|as|ent|v|s)\.$/i;

/** Sentences end at a mark that is followed by a capital, and at a line break; "1.3.2021" and "esim. Kajaani" end none. */
function sentencesIn(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const mark of text.matchAll(/\n+|[.!?…]+["”’)]*(?=\s+["”(]?[\p{Lu}\d])/gu)) {
    const end = mark.index + mark[0].length;
    const isBreak = mark[0].startsWith("\n");
    if (!isBreak && (abbreviation.test(text.slice(start, end)) || /\d\.$/.test(text.slice(start, end)))) continue;
    spans.push({ start, end: isBreak ? mark.index : end });
    start = end;
  }
  return [...spans, { start, end: text.length }];
}

function longSentences(text: string): Hint[] {
  return sentencesIn(text).flatMap((sentence) => {
    const words = wordsIn(text.slice(sentence.start, sentence.end));
    if (words.length <= mostWords) return [];
    const start = sentence.start + words[0]!.start;
    return [hint("longSentence", text, { start, end: sentence.end })];
  });
}

/** A compound is read in parts where a hyphen parts it. */
function longWords(text: string): Hint[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap(({ index, 0: word }) =>
    word.length > longestPart ? [hint("longWord", text, { start: index, end: index + word.length })] : [],
  );
}

const present =
  /(?:[aeiouyäö](?:taan|tään)|[aeiouyäöh](?:daan|dään)|(?:mennään|pannaan|tullaan|ollaan|ellaan|ellään))$/;
const past = /(?:ttiin|htiin|(?:saa|voi|juo|syö|vie|tuo|myy|jää|käy|ol|tul|men|pan)tiin)$/;
const conditional = /(?:taisiin|täisiin|daisiin|däisiin)$/;

// Cases of nouns and small words that end the same way.
const noPassive = new RegExp(
  String.raw`(?:^|.*)(?:${[
    ...["sotaan", "sataan", "lautaan", "hautaan", "rautaan", "laitaan", "paitaan", "pöytään", "kotaan", "vaiheitaan"],
    ...["työtään", "tietään", "maataan", "puutaan", "päätään", "mitään", "ketään", "yhtään", "enintään", "vähintään"],
    ...[
      "itään",
      "etelään",
      "(?<!an)nettiin",
      "pakettiin",
      "tablettiin",
      "rattiin",
      "menttiin",
      "korttiin",
      "konserttiin",
    ],
  ].join("|")})$`,
);

const perfect =
  /(?<!\p{L})(?:on|oli|ovat|olivat|ole|olisi|ollut) (?:(?:myös|jo|nyt|usein|yhdessä) )?(\p{L}+(?:ttu|tty|[hnlrs]tu|[hnlrs]ty|[aeiouyäö]{2}t[uy]))(?!\p{L})/gu;

function passives(text: string): Hint[] {
  const single = [...text.matchAll(/(?<!\p{L})\p{L}{5,}(?!\p{L})/gu)].flatMap(({ index, 0: word }) => {
    const lower = word.toLowerCase();
    const isPassive = [present, past, conditional].some((ending) => ending.test(lower)) && !noPassive.test(lower);
    return isPassive ? [hint("passive", text, { start: index, end: index + word.length })] : [];
  });
  const compound = [...text.matchAll(perfect)].flatMap(({ index, 0: words, 1: participle }) =>
    /^tuttu$/.test(participle!) ? [] : [hint("passive", text, { start: index, end: index + words.length })],
  );
  return [...single, ...compound];
}

function hint(kind: HintKind, text: string, { start, end }: Span): Hint {
  return { kind, start, end, text: text.slice(start, end) };
}
