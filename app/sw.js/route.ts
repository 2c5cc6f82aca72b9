import { environment } from "@/lib/platform/env";
import { retiringWorker, serviceWorker } from "@/lib/platform/generated/service-workers";

export const dynamic = "force-dynamic";

/** The service worker. Browsers ask for it anew at every visit, so that a changed one, or its end, reaches them. */
export function GET(): Response {
  return new Response(environment().OFFLINE === "off" ? retiringWorker : serviceWorker, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}
