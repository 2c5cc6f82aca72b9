import { answerForm } from "@/lib/admin/answer-form";
import { keepTyped } from "@/lib/admin/keep-typed";

type Context = { params: Promise<{ id: string }> };

/** What the form's script sends while one types; answers with when it was kept and whether another has saved meanwhile. */
export async function POST(request: Request, { params }: Context) {
  const { id } = await params;
  return answerForm(request, (actor, form) => keepTyped(actor, id, form));
}
