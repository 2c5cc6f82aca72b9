/** 303: the form has been taken care of, and its result is read elsewhere. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
