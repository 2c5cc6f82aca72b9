export type Row = { what: string; value: number; unit: string; goal?: string };

export const format = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en").replaceAll(",", " ") : value.toPrecision(3);

/** Rows that are said as they come and kept for the report. */
export class Table {
  readonly rows: Row[] = [];

  tell(row: Row): void {
    this.rows.push(row);
    const goal = row.goal ? `   goal ${row.goal}` : "";
    console.log(`${row.what.padEnd(72)} ${format(row.value).padStart(10)} ${row.unit}${goal}`);
  }

  asMarkdown(): string {
    return markdownTable(
      ["What", "Measured", "Goal"],
      this.rows.map(({ what, value, unit, goal }) => [what.trim(), `${format(value)} ${unit}`.trim(), goal ?? ""]),
    );
  }
}

export function markdownTable(head: string[], rows: (string | number)[][]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
