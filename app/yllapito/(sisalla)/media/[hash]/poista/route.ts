import { answerForm } from "@/lib/admin/answer-form";
import { fileNotFound } from "@/lib/platform/http/download";
import { adminPaths } from "@/lib/admin-paths";
import { deleteMedia } from "@/lib/media/remove";
import { seeOther } from "@/lib/platform/http/see-other";

export async function POST(request: Request, { params }: { params: Promise<{ hash: string }> }) {
  const { hash } = await params;
  return answerForm(request, async (actor) => {
    const { status } = await deleteMedia(actor, hash);
    if (status === "notFound") return fileNotFound();
    return seeOther(
      status === "used" ? adminPaths.mediaFile(hash, { tila: "kaytossa" }) : adminPaths.media({ tila: "poistettu" }),
    );
  });
}
