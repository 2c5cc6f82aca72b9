const formula = /^[=+\-@\t\r]/;

/** A cell that no program takes for a formula, quoted by RFC 4180 where it must be. */
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as Finnish Excel opens it: a byte order mark, semicolons and CRLF. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvRows(rows)}`;
}

/** Rows of the same table, after what `csvOf` began it with. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(";")}\r\n`).join("");
}
