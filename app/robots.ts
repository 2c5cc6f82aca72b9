import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { paths } from "@/lib/paths";
import { siteOrigin } from "@/lib/platform/http/site-origin";

export default async function robots(): Promise<MetadataRoute.Robots> {
  const origin = siteOrigin(await headers());
  return { rules: { userAgent: "*", allow: "/" }, sitemap: origin + paths.sitemap() };
}
