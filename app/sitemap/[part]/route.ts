import { sitemapPart } from "@/lib/content/sitemap";
import { fileNotFound } from "@/lib/platform/http/download";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { xmlResponse } from "@/lib/platform/http/xml";

type Context = { params: Promise<{ part: string }> };

export async function GET({ headers }: Request, { params }: Context): Promise<Response> {
  const number = /^([1-9]\d{0,4})\.xml$/.exec((await params).part)?.[1];
  const part = number ? await sitemapPart(Number(number), siteOrigin(headers)) : null;
  return part === null ? fileNotFound() : xmlResponse(part);
}
