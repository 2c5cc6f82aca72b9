import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { listPublicAddresses } from "@/lib/content/addresses";
import { siteOrigin } from "@/lib/platform/http/site-origin";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = siteOrigin(await headers());
  const addresses = await listPublicAddresses();
  return addresses.map(({ path, changedAt }) => ({ url: origin + path, lastModified: changedAt ?? undefined }));
}
