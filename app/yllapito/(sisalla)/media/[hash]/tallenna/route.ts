import { answerForm } from "@/lib/admin/answer-form";
import { fileNotFound } from "@/lib/platform/http/download";
import { adminPaths } from "@/lib/admin-paths";
import { changeMedia, mediaForm } from "@/lib/media/change";
import { seeOther } from "@/lib/platform/http/see-other";

export async function POST(request: Request, { params }: { params: Promise<{ hash: string }> }) {
  const { hash } = await params;
  return answerForm(request, async (actor, form) => {
    const read = mediaForm.safeParse(Object.fromEntries(form));
    if (!read.success) return seeOther(adminPaths.mediaFile(hash, { tila: "tiedot" }));
    const { status } = await changeMedia(actor, hash, read.data);
    return status === "saved" ? seeOther(adminPaths.mediaFile(hash, { tila: "tallennettu" })) : fileNotFound();
  });
}
