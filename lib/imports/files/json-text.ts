import { UnreadableFile } from "./rows";

const deepest = 60;
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/** JSON of a stranger: never deeper than documents are, and with no key that means something to JavaScript. */
export function parseStrangeJson(text: string): unknown {
  assertShallow(text);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""), (key, value: unknown) => {
      if (forbidden.has(key)) throw new UnreadableFile("shapeUnknown");
      return value;
    });
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile("jsonMalformed");
  }
}

/** Counted before parsing: the parser itself would go as deep as it is led. */
function assertShallow(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isInString) {
      if (sign === 92) at += 1;
      else if (sign === 34) isInString = false;
    } else if (sign === 34) isInString = true;
    else if (sign === 91 || sign === 123) {
      depth += 1;
      if (depth > deepest) throw new UnreadableFile("tooDeep");
    } else if (sign === 93 || sign === 125) depth -= 1;
  }
}
