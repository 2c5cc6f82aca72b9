import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { EnrolmentSteps, type Enrolment } from "@/components/admin/editors/enrolment-steps";
import { ProblemSummary } from "@/components/admin/editors/problem-summary";
import { ProofField } from "@/components/admin/editors/proof-field";
import type { FormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import type { ProofWays } from "@/lib/editors/session-proof";

type Props = { enrolment: Enrolment | null; proof: ProofWays; state: FormState | null };

export function RenewSecondStepView({ enrolment, proof, state }: Props) {
  const t = useTranslations("admin.editors.own");
  return (
    <div className="max-w-measure">
      <PageHeader title={t("renewTitle")} lead={t("renewLead")} />
      <ProblemSummary state={state} />
      <form method="post" action={adminPaths.ownSecondStepSend()} className="space-y-6">
        <input type="hidden" name="vaihe" value={enrolment ? "uusi" : "aloita"} />
        {enrolment ? <EnrolmentSteps {...enrolment} /> : <ProofField proof={proof} page={adminPaths.ownSecondStep()} />}
        <SubmitButton>{t(enrolment ? "renewSubmit" : "renewBegin")}</SubmitButton>
      </form>
    </div>
  );
}
