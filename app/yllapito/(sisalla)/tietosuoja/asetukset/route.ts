import { z } from "zod";
import { answerForm } from "@/lib/admin/answer-form";
import { adminPaths } from "@/lib/admin-paths";
import { fileNotFound } from "@/lib/platform/http/download";
import { seeOther } from "@/lib/platform/http/see-other";
import { saveSettings } from "@/lib/retention/settings";

const months = z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0).max(120)]);

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const parsed = months.safeParse(String(form.get("kuukaudet") ?? "").trim());
    if (!parsed.success) return seeOther(adminPaths.privacy({ tila: "virhe" }));
    const settings = { staffRetentionMonths: parsed.data, asksConfirmations: form.get("kysy") === "1" };
    const isSaved = await saveSettings(actor, String(form.get("organisaatio") ?? ""), settings);
    return isSaved ? seeOther(adminPaths.privacy({ tila: "asetukset" })) : fileNotFound();
  });
}
