import { readerOf } from "@/lib/admin/answer-door";
import { answerForm } from "@/lib/admin/answer-form";
import { emailField, nameField, readGrants } from "@/lib/admin/editor-form";
import { keepFormState, type FormState } from "@/lib/admin/form-state";
import { faultOfProof } from "@/lib/admin/prove-form";
import { adminPaths } from "@/lib/admin-paths";
import { inviteEditor } from "@/lib/editors/manage";
import { requireSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const field = readerOf(form);
    const values = Object.fromEntries(["nimi", "sahkoposti", "rooli", "paikka"].map((name) => [name, field(name)]));
    const again = (state: Partial<FormState>) =>
      seeOther(adminPaths.newEditor({ lomake: keepFormState({ problems: [], ...state, values }) }));

    const name = nameField.safeParse(field("nimi"));
    const email = emailField.safeParse(field("sahkoposti").trim());
    const grants = readGrants(form);
    if (!name.success || !email.success || !grants?.length) {
      const faults = { nameFaulty: !name.success, emailFaulty: !email.success, grantFaulty: !grants?.length };
      return again({ problems: Object.entries(faults).flatMap(([problem, isSo]) => (isSo ? [problem] : [])) });
    }
    const unproved = await faultOfProof(await requireSession(request.headers), field, request.headers);
    if (unproved) return again(unproved);
    const outcome = await inviteEditor(actor, { name: name.data, email: email.data, grants });
    if (outcome.status !== "done") return again({ problems: [outcome.status] });
    return seeOther(adminPaths.editor(outcome.editorId, { tila: "kutsuttu" }));
  });
}
