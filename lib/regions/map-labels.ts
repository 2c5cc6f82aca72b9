/** A label of a region on its map: its words, the line height and the box that it should fit, in units of the map. */
type Labelled = { name: string; box: readonly number[] };

/** An average letter's width in the portal's typeface, in parts of the size of the text. */
const letterWidth = 0.56;

export function textWidth(text: string, fontSize: number): number {
  return text.length * letterWidth * fontSize;
}

/** True when every region is wide enough for its name; otherwise the map shows numbers that match the list beside it. */
export function namesFit(regions: Labelled[], fontSize: number): boolean {
  return regions.every(({ name, box: [, , width = 0, height = 0] }) => {
    const lines = labelLines(name);
    return (
      lines.every((line) => textWidth(line, fontSize) <= width * 0.9) && lines.length * fontSize * 1.2 <= height * 0.7
    );
  });
}

/** A name broken after its hyphens: "Etelä-Karjala" stands on two lines. */
export function labelLines(name: string): string[] {
  return name.split(/(?<=-)/);
}
