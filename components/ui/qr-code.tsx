import { encode } from "uqr";

/** Modules of white around the code, without which readers do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** The code of an address is a tenth of the work of its page, and never another: those of the last pages are kept. */
const MOST_KEPT = 2_000;
const kept = new Map<string, Code>();

type Code = { path: string; size: number };

function codeOf(text: string): Code {
  const known = kept.get(text);
  if (known) return known;
  const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const code = { path: darkRuns(data), size };
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(text, code);
  return code;
}

/** An address as a QR code, dark on white in every theme, as one path. Its size is that of the class around it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = codeOf(text);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className="qr-code" role="img" aria-label={label} shapeRendering="crispEdges">
      <path className="qr-code-paper" d={`M0 0h${size}v${size}h-${size}z`} />
      <path className="qr-code-ink" strokeWidth="1" d={path} />
    </svg>
  );
}

/** The dark modules as strokes, one for each run in a row. */
export function darkRuns(rows: boolean[][]): string {
  return rows
    .map((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        const start = x;
        while (row[x]) x += 1;
        if (x > start) runs.push(`M${start} ${y}.5h${x - start}`);
      }
      return runs.join("");
    })
    .join("");
}
