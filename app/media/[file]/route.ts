import { openMedia, type OpenedMedia } from "@/lib/media/queries";
import { attachmentNamed, fileNotFound } from "@/lib/platform/http/download";

type Context = { params: Promise<{ file: string }> };

/** A picture or a document that editors have brought in, under the type that the portal has given it. */
export async function GET(_: Request, { params }: Context) {
  const file = await openMedia((await params).file);
  return file ? new Response(file.body, { headers: headersOf(file) }) : fileNotFound();
}

export async function HEAD(_: Request, { params }: Context) {
  const file = await openMedia((await params).file);
  await file?.body.cancel();
  return file ? new Response(null, { headers: headersOf(file) }) : fileNotFound();
}

function headersOf({ type, bytes, extension, name, hash }: OpenedMedia): Record<string, string> {
  return {
    "content-type": type,
    "content-length": String(bytes),
    "cache-control": "public, max-age=31536000, immutable",
    "cross-origin-resource-policy": "same-origin",
    ...(extension === "pdf" && {
      "content-disposition": attachmentNamed(`${name ?? hash.slice(0, 12)}.pdf`),
      "x-robots-tag": "noindex",
    }),
  };
}
