import { answerForm } from "@/lib/admin/answer-form";
import { downloadResponse } from "@/lib/platform/http/download";
import { exportByEmail } from "@/lib/retention/by-email";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const found = await exportByEmail(actor, String(form.get("osoite") ?? ""));
    const response = downloadResponse(`${JSON.stringify(found, null, 2)}\n`, {
      type: "application/json",
      name: "henkilotiedot.json",
    });
    response.headers.set("cache-control", "no-store");
    return response;
  });
}
