import { pickable } from "@/lib/admin/pickable";
import { requireEditor } from "@/lib/editors/session";

/** Records for a field that asks for one, as one types: `?laji=organization&sana=mll`. */
export async function GET(request: Request) {
  return pickable(() => requireEditor(request.headers), new URL(request.url).searchParams);
}
