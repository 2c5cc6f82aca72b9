/** A file for the reader's own program, named as RFC 6266 says. */
export function downloadResponse(body: string, { type, name }: { type: string; name: string }): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "x-robots-tag": "noindex",
    },
  });
}

/** A file that is not there; the front answers with the portal's own page. */
export function fileNotFound(): Response {
  return new Response(null, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
}
