/** A file for the reader's own program, named as RFC 6266 says. */
export function downloadResponse(
  body: string | ReadableStream<Uint8Array>,
  { type, name }: { type: string; name: string },
): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "x-robots-tag": "noindex",
    },
  });
}

/** `Content-Disposition` for a file to keep, with any name (RFC 6266, RFC 8187). */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\%/;]/g, "-");
  const encoded = encodeURIComponent(name.replace(/[\p{Cc}\p{Cf}]/gu, "")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A file that is not there; the front answers with the portal's own page. */
export function fileNotFound(): Response {
  return new Response(null, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
}
