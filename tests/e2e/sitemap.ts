import type { APIRequestContext } from "@playwright/test";
import { paths } from "@/lib/paths";

/** The whole sitemap: its index is followed to every part. */
export async function readSitemap(request: APIRequestContext): Promise<string> {
  const index = await (await request.get(paths.sitemap())).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  return (await Promise.all(parts.map(async (part) => (await request.get(part)).text()))).join("");
}
