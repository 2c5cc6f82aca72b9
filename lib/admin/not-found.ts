/** There is no such thing, or none that the editor may see; the front answers with the page that says so. */
export function notFoundResponse(): Response {
  return new Response(null, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
}
