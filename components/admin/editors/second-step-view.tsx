import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { AccountField } from "@/components/admin/editors/account-field";
import { Door } from "@/components/admin/editors/door";
import { EnrolmentSteps, type Enrolment } from "@/components/admin/editors/enrolment-steps";
import { SignOutButton } from "@/components/admin/editors/sign-out-button";
import type { FormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";

type Props = { next: string; state: FormState | null; enrolment: Enrolment | null };

/** The second step: its code, or taking it into use the first time. */
export function SecondStepView({ next, state, enrolment }: Props) {
  const t = useTranslations("admin.session");
  const part = enrolment ? ("enrol" as const) : ("secondStep" as const);
  return (
    <Door title={t(`${part}.title`)} lead={t(`${part}.lead`)} state={state}>
      <form method="post" action={adminPaths.secondStepSend()} className="space-y-6" autoComplete="off">
        <input type="hidden" name="next" value={next} />
        {enrolment ? <EnrolmentSteps {...enrolment} /> : <CodeField />}
        <SubmitButton>{t(`${part}.submit`)}</SubmitButton>
      </form>
      {!enrolment && <p className="mt-6 text-sm text-soft">{t("secondStep.lost")}</p>}
      <div className="mt-6">
        <SignOutButton label={t("secondStep.cancel")} />
      </div>
    </Door>
  );
}

function CodeField() {
  const t = useTranslations("admin.session.secondStep");
  return (
    <AccountField
      name="_koodi"
      label={t("codeOrRecovery")}
      hint={t("hint")}
      autoComplete="one-time-code"
      maxLength={20}
    />
  );
}
