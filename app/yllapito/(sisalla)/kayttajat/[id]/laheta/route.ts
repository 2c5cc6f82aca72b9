import { readerOf } from "@/lib/admin/answer-door";
import { answerForm } from "@/lib/admin/answer-form";
import { keepFormState, type FormState } from "@/lib/admin/form-state";
import { readNamedGrants, typedGrants } from "@/lib/admin/grant-place";
import { faultOfProof } from "@/lib/admin/prove-form";
import { adminPaths } from "@/lib/admin-paths";
import {
  changeGrants,
  disableEditor,
  enableEditor,
  inviteAgain,
  resetSecondStep,
  type ManageOutcome,
} from "@/lib/editors/manage";
import type { EditorActor } from "@/lib/editors/roles";
import { requireSession } from "@/lib/editors/session";
import { seeOther } from "@/lib/platform/http/see-other";

type Props = { params: Promise<{ id: string }> };
type GrantProblem = Extract<Awaited<ReturnType<typeof readNamedGrants>>, string>;
type Action = {
  note: string;
  run: (actor: EditorActor, id: string, form: FormData) => Promise<ManageOutcome | { status: GrantProblem }>;
};

/** What the page's buttons do; the one without a name saves the rights. */
const actions = new Map<string, Action>([
  ["", { note: "oikeudet", run: saveGrants }],
  ["kutsu", { note: "kutsuttu", run: (actor, id) => inviteAgain(actor, id) }],
  ["vahvistus", { note: "nollattu", run: (actor, id) => resetSecondStep(actor, id) }],
  ["poista", { note: "poistettu", run: (actor, id) => disableEditor(actor, id) }],
  ["palauta", { note: "palautettu", run: (actor, id) => enableEditor(actor, id) }],
]);

export function POST(request: Request, { params }: Props) {
  return answerForm(request, async (actor, form) => {
    const { id } = await params;
    const field = readerOf(form);
    const again = (state: Partial<FormState>) => {
      const values = typedGrants(form);
      return seeOther(adminPaths.editor(id, { lomake: keepFormState({ problems: [], ...state, values }) }));
    };
    const action = actions.get(field("toiminto"));
    if (!action) return new Response(null, { status: 400 });
    const unproved = await faultOfProof(await requireSession(request.headers), field, request.headers);
    if (unproved) return again(unproved);
    const outcome = await action.run(actor, id, form);
    if (outcome.status === "done") return seeOther(adminPaths.editor(id, { tila: action.note }));
    if (outcome.status === "notFound") return new Response(null, { status: 404 });
    return again({ problems: [outcome.status] });
  });
}

async function saveGrants(
  actor: EditorActor,
  id: string,
  form: FormData,
): Promise<ManageOutcome | { status: GrantProblem }> {
  const grants = await readNamedGrants(actor, form);
  return typeof grants === "string" ? { status: grants } : changeGrants(actor, id, grants);
}
