import { sitemapIndex } from "@/lib/content/sitemap";
import { xmlResponse } from "@/lib/platform/http/xml";
import { siteOrigin } from "@/lib/platform/http/site-origin";

export async function GET({ headers }: Request): Promise<Response> {
  return xmlResponse(await sitemapIndex(siteOrigin(headers)));
}
