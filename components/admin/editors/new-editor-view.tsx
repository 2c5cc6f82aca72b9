import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { AccountField } from "@/components/admin/editors/account-field";
import { PlaceChoice, RoleChoice } from "@/components/admin/editors/grant-row";
import { ProblemSummary } from "@/components/admin/editors/problem-summary";
import { ProofField } from "@/components/admin/editors/proof-field";
import type { FormState } from "@/lib/admin/form-state";
import type { TypedPlace } from "@/lib/admin/grant-place";
import { adminPaths } from "@/lib/admin-paths";
import type { GrantPlace } from "@/lib/editors/queries";
import { editorRoles } from "@/lib/editors/roles";
import type { ProofWays } from "@/lib/editors/session-proof";

type Props = {
  places: GrantPlace[];
  typed: TypedPlace | null;
  proof: ProofWays;
  page: string;
  state: FormState | null;
};

export function NewEditorView({ places, typed, proof, page, state }: Props) {
  const t = useTranslations("admin.editors.new");
  const { nimi, sahkoposti, rooli, paikka } = state?.values ?? {};
  const role = editorRoles.find((name) => name === rooli);
  return (
    <div className="max-w-measure">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ProblemSummary state={state} />
      <form method="post" action={adminPaths.newEditorSend()} className="space-y-6">
        <AccountField name="nimi" label={t("name")} autoComplete="off" value={nimi} maxLength={100} />
        <AccountField name="sahkoposti" label={t("email")} type="email" autoComplete="off" value={sahkoposti} />
        <RoleChoice id="rooli" label={t("role")} empty={t("choose")} value={role} />
        <PlaceChoice
          {...{ id: "paikka", label: t("place"), empty: t("choose"), places, typed, state }}
          value={paikka}
        />
        <ProofField proof={proof} page={page} />
        <SubmitButton>{t("submit")}</SubmitButton>
      </form>
    </div>
  );
}
