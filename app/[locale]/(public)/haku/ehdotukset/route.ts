import { suggestNames } from "@/lib/search/suggestions";

export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get("haku") ?? "";
  return Response.json(await suggestNames(typed), { headers: { "Cache-Control": "no-store" } });
}
