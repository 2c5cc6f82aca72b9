import { runDueSchedules } from "@/lib/content/schedules";

export const dynamic = "force-dynamic";

/** Only the front asks for it, after a request: what is due and the worker has not done is done now. */
export async function GET() {
  return new Response(String(await runDueSchedules()));
}
