import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AccountField } from "@/components/admin/editors/account-field";
import { ActionButton } from "@/components/admin/editors/action-button";
import { DoneNote } from "@/components/admin/editors/done-note";
import { GrantList } from "@/components/admin/editors/grant-list";
import { NewPasswordField } from "@/components/admin/editors/new-password-field";
import { OwnSessions } from "@/components/admin/editors/own-sessions";
import { ProblemSummary } from "@/components/admin/editors/problem-summary";
import { ProofField } from "@/components/admin/editors/proof-field";
import type { FormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import type { OwnAccount } from "@/lib/editors/queries";
import type { EditorActor } from "@/lib/editors/roles";
import type { ProofWays } from "@/lib/editors/session-proof";
import type { OwnSession } from "@/lib/editors/sessions";

const notes = ["nimi", "salasana", "istunnot", "vahvistus"] as const;

type Props = {
  actor: EditorActor;
  places: ReadonlyMap<string, string>;
  account: OwnAccount;
  sessions: OwnSession[];
  proof: ProofWays;
  state: FormState | null;
  note: string | null;
};

export function OwnAccountView({ actor, places, account, sessions, proof, state, note }: Props) {
  const t = useTranslations("admin.editors.own");
  const known = notes.find((name) => name === note);
  return (
    <>
      <PageHeader title={t("title")} lead={t("email", { email: actor.email })} />
      <ProblemSummary state={state} />
      {known && !state && <DoneNote>{t(`done.${known}`)}</DoneNote>}
      <form method="post" action={adminPaths.ownAccountSend("nimi")} className="space-y-4">
        <AccountField
          name="nimi"
          label={t("name")}
          hint={t("nameHint")}
          autoComplete="name"
          value={actor.name}
          maxLength={100}
        />
        <SubmitButton>{t("saveName")}</SubmitButton>
      </form>
      <Section id="oikeudet" title={t("rights")}>
        <GrantList grants={actor.grants} places={places} />
      </Section>
      <Section id="salasana" title={t("password")}>
        {account.hasPassword ? <PasswordForm email={actor.email} /> : <p>{t("noPassword")}</p>}
      </Section>
      <Section id="vahvistus" title={t("secondStep")}>
        {account.hasSecondStep ? (
          <SecondStep codes={account.recoveryCodes} proof={proof} />
        ) : (
          <p>{t("noSecondStep")}</p>
        )}
      </Section>
      <OwnSessions sessions={sessions} />
    </>
  );
}

function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("admin.editors.own");
  const words = useTranslations("admin.session.newPassword");
  return (
    <form method="post" action={adminPaths.ownAccountSend("salasana")} className="space-y-4">
      <input type="text" name="tunnus" autoComplete="username" defaultValue={email} readOnly hidden />
      <AccountField
        name="_nykyinen"
        label={t("current")}
        type="password"
        autoComplete="current-password"
        maxLength={512}
      />
      <NewPasswordField />
      <SubmitButton>{words("submit")}</SubmitButton>
    </form>
  );
}

function SecondStep({ codes, proof }: { codes: number; proof: ProofWays }) {
  const t = useTranslations("admin.editors.own");
  return (
    <>
      <p>{t("secondStepLead")}</p>
      <p className="mt-2">
        <a href={adminPaths.ownSecondStep()} className="inline-flex min-h-11 items-center font-semibold">
          {t("renew")}
        </a>
      </p>
      <h3 className="mt-6 text-xl font-bold">{t("codes")}</h3>
      <form method="post" action={adminPaths.ownAccountSend("varakoodit")} className="mt-2 space-y-4">
        <p>{t("codesLead", { count: codes })}</p>
        <ProofField proof={proof} page={adminPaths.ownAccount()} />
        <ActionButton>{t("newCodes")}</ActionButton>
      </form>
    </>
  );
}
