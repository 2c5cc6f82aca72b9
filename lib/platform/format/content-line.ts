/** Text in a value of an iCalendar or vCard line: RFC 5545 section 3.3.11, RFC 6350 section 3.4. */
export function escapeLineText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Content lines joined by CRLF, each folded at 75 octets and never inside a character (RFC 5545 3.1, RFC 6350 3.2). */
export function joinContentLines(lines: string[]): string {
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    const limit = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + character) > limit) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].join("\r\n ");
}
