import { readFileSync } from "node:fs";

const MAGIC = [0x00013a6e, 0x000351fa] as const;
const HEADER_BYTES = 16;
const CELL_BYTES = 8;
const FINAL = 0xffff;
const COUNT_FOLLOWS = 255;
/** Enough for every word of the language; a hostile one ends here. */
const MOST_STEPS = 40_000;
const MOST_OUTPUTS = 24;
/** Transitions on one path: letters, tags and flags of the longest word. */
const LONGEST_PATH = 800;

type Flag = { operation: string; feature: string; value: string | null };

/**
 * Reads an unweighted VFST transducer (`mor.vfst` of voikko-fi): a table of symbols and a table of transitions of eight
 * bytes: input u16, output u16, target u24, and how many more of the state follow u8.
 */
export class VoikkoTransducer {
  private readonly symbols: string[] = [];
  private readonly flags = new Map<number, Flag>();
  private readonly letters = new Map<string, number>();
  private readonly cells: DataView;

  /** @throws when the bytes are not an unweighted VFST transducer. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isTransducer = MAGIC.every((word, index) => view.getUint32(index * 4, true) === word);
    if (!isTransducer || view.getUint8(8) !== 0) throw new Error("not an unweighted VFST transducer");
    const symbolCount = view.getUint16(HEADER_BYTES, true);
    let at = HEADER_BYTES + 2;
    for (let index = 0; index < symbolCount; index += 1) {
      const end = bytes.indexOf(0, at);
      this.addSymbol(new TextDecoder().decode(bytes.subarray(at, end)), index);
      at = end + 1;
    }
    const start = Math.ceil(at / CELL_BYTES) * CELL_BYTES;
    this.cells = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
  }

  static read(path: string): VoikkoTransducer {
    return new VoikkoTransducer(readFileSync(path));
  }

  private addSymbol(symbol: string, index: number) {
    const flag = /^@([PCURD])\.([^.@]+)(?:\.([^@]+))?@$/.exec(symbol);
    this.symbols.push(flag || index === 0 ? "" : symbol);
    if (flag) this.flags.set(index, { operation: flag[1]!, feature: flag[2]!, value: flag[3] ?? null });
    else if ([...symbol].length === 1) this.letters.set(symbol, index);
  }

  /** Every output of the transducer for a lower-case word; empty when it does not accept the word. */
  outputsFor(word: string): string[] {
    const input: number[] = [];
    for (const letter of word) {
      const symbol = this.letters.get(letter);
      if (symbol === undefined) return [];
      input.push(symbol);
    }
    const outputs: string[] = [];
    let steps = 0;
    const visit = (
      state: number,
      position: number,
      output: string,
      features: ReadonlyMap<string, string>,
      length: number,
    ) => {
      if ((steps += 1) > MOST_STEPS || outputs.length >= MOST_OUTPUTS || length > LONGEST_PATH) return;
      for (const cell of this.transitionsOf(state)) {
        const symbol = this.cells.getUint16(cell, true);
        if (symbol === FINAL) {
          if (position === input.length) outputs.push(output);
          continue;
        }
        const flag = this.flags.get(symbol);
        const consumes = symbol !== 0 && !flag;
        if (consumes && symbol !== input[position]) continue;
        const after = flag ? applyFlag(flag, features) : features;
        if (!after) continue;
        const target = this.cells.getUint32(cell + 4, true) & 0xffffff;
        const written = this.symbols[this.cells.getUint16(cell + 2, true)];
        visit(target, consumes ? position + 1 : position, output + written, after, length + 1);
      }
    };
    visit(0, 0, "", new Map(), 0);
    return [...new Set(outputs)];
  }

  /** Byte offsets of the transitions of a state. */
  private *transitionsOf(state: number): Generator<number> {
    const first = state * CELL_BYTES;
    yield first;
    const more = this.cells.getUint8(first + 7);
    const counted = more === COUNT_FOLLOWS;
    const count = counted ? this.cells.getUint32(first + CELL_BYTES, true) : more;
    const rest = first + CELL_BYTES * (counted ? 2 : 1);
    for (let index = 0; index < count; index += 1) yield rest + index * CELL_BYTES;
  }
}

/** The features after a flag diacritic of the Xerox calculus, or null when it forbids the path. */
function applyFlag({ operation, feature, value }: Flag, features: ReadonlyMap<string, string>) {
  const current = features.get(feature);
  const holds = value === null ? current !== undefined : current === value;
  switch (operation) {
    case "P":
      return new Map(features).set(feature, value ?? "");
    case "C": {
      const cleared = new Map(features);
      cleared.delete(feature);
      return cleared;
    }
    case "U":
      if (current !== undefined && !holds) return null;
      return new Map(features).set(feature, value ?? "");
    case "R":
      return holds ? features : null;
    default:
      return holds ? null : features;
  }
}
