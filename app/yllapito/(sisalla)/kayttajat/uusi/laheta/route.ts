import { readerOf } from "@/lib/admin/answer-door";
import { answerForm } from "@/lib/admin/answer-form";
import { emailField, nameField } from "@/lib/admin/editor-form";
import { keepFormState, type FormState } from "@/lib/admin/form-state";
import { readNamedGrants, typedGrants } from "@/lib/admin/grant-place";
import { faultOfProof } from "@/lib/admin/prove-form";
import { adminPaths } from "@/lib/admin-paths";
import { inviteEditor } from "@/lib/editors/manage";
import { requireSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";

export function POST(request: Request) {
  return answerForm(request, async (actor, form) => {
    const field = readerOf(form);
    const values = { nimi: field("nimi"), sahkoposti: field("sahkoposti"), ...typedGrants(form) };
    const again = (state: Partial<FormState>) =>
      seeOther(adminPaths.newEditor({ lomake: keepFormState({ problems: [], ...state, values }) }));

    const name = nameField.safeParse(field("nimi"));
    const email = emailField.safeParse(field("sahkoposti").trim());
    const grants = await readNamedGrants(actor, form);
    const grantProblem = typeof grants === "string" ? grants : grants.length === 0 ? "grantFaulty" : null;
    if (!name.success || !email.success || typeof grants === "string" || grantProblem) {
      const problems = [!name.success && "nameFaulty", !email.success && "emailFaulty", grantProblem];
      return again({ problems: problems.filter((problem) => typeof problem === "string") });
    }
    const unproved = await faultOfProof(await requireSession(request.headers), field, request.headers);
    if (unproved) return again(unproved);
    const outcome = await inviteEditor(actor, { name: name.data, email: email.data, grants });
    if (outcome.status !== "done") return again({ problems: [outcome.status] });
    return seeOther(adminPaths.editor(outcome.editorId, { tila: "kutsuttu" }));
  });
}
