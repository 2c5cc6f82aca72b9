import { isDatabaseWell } from "@/lib/platform/db-health";

export const dynamic = "force-dynamic";

/** For who starts and watches the portal: fit for work, or not. Kept pages are served either way. */
export async function GET() {
  return new Response(null, { status: (await isDatabaseWell()) ? 200 : 503 });
}
