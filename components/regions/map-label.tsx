import { labelLines } from "@/lib/regions/map-labels";

type Props = { text: string; at: readonly number[]; fontSize: number; strong?: boolean };

/** Words on a map, centred on their point, with a rim that keeps them legible over borders. */
export function MapLabel({ text, at: [x = 0, y = 0], fontSize, strong = false }: Props) {
  const lines = labelLines(text);
  const lineHeight = fontSize * 1.1;
  const first = y + fontSize * 0.35 - ((lines.length - 1) * lineHeight) / 2;
  return (
    <text
      textAnchor="middle"
      fontSize={fontSize}
      strokeWidth={Math.round(fontSize / 5)}
      strokeLinejoin="round"
      className={`fill-ink stroke-surface [paint-order:stroke] ${strong ? "font-bold" : ""}`}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={Math.round(first + index * lineHeight)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
