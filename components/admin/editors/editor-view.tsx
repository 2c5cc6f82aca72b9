import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { ActionButton } from "@/components/admin/editors/action-button";
import { DoneNote } from "@/components/admin/editors/done-note";
import { GrantForm } from "@/components/admin/editors/grant-form";
import { GrantList } from "@/components/admin/editors/grant-list";
import { ProblemSummary } from "@/components/admin/editors/problem-summary";
import { ProofField } from "@/components/admin/editors/proof-field";
import type { FormState } from "@/lib/admin/form-state";
import type { TypedPlace } from "@/lib/admin/grant-place";
import { adminPaths } from "@/lib/admin-paths";
import type { GrantPlace, ListedEditor } from "@/lib/editors/queries";
import type { ProofWays } from "@/lib/editors/session-proof";

const notes = ["kutsuttu", "oikeudet", "poistettu", "palautettu", "nollattu"] as const;

type Props = {
  editor: ListedEditor;
  isSelf: boolean;
  mindsPortal: boolean;
  places: GrantPlace[];
  typed: TypedPlace | null;
  names: ReadonlyMap<string, string>;
  proof: ProofWays;
  state: FormState | null;
  note: string | null;
};

/** One editor: rights, invitation, second step, access. All of it is one form, so that one code is enough for it. */
export function EditorView({ editor, isSelf, mindsPortal, places, typed, names, proof, state, note }: Props) {
  const t = useTranslations("admin.editors");
  const known = notes.find((name) => name === note);
  const isForeign = !mindsPortal && editor.grants.some(({ organizationId }) => organizationId === null);
  return (
    <>
      <PageHeader title={editor.name} lead={editor.email}>
        <Badge tone={editor.state === "disabled" ? "past" : "plain"}>{t(`state.${editor.state}`)}</Badge>
      </PageHeader>
      <ProblemSummary state={state} />
      {known && !state && <DoneNote>{t(`one.done.${known}`)}</DoneNote>}
      {isSelf ? (
        <Section id="oikeudet" title={t("one.rights")} intro={t("one.own")}>
          <GrantList grants={editor.grants} places={names} />
        </Section>
      ) : (
        <form method="post" action={adminPaths.editorSend(editor.id)}>
          <ProofField proof={proof} page={adminPaths.editor(editor.id)} />
          <GrantForm grants={editor.grants} {...{ places, typed, names, mindsPortal, state }} />
          {editor.state === "invited" && (
            <Part id="kutsu" title={t("one.invite")} text={t("one.inviteLead")}>
              <ActionButton name="toiminto" value="kutsu">
                {t("one.inviteAgain")}
              </ActionButton>
            </Part>
          )}
          {!isForeign && <SecondStep hasSecondStep={editor.hasSecondStep} />}
          {!isForeign && <Access isDisabled={editor.state === "disabled"} />}
        </form>
      )}
    </>
  );
}

function SecondStep({ hasSecondStep }: { hasSecondStep: boolean }) {
  const t = useTranslations("admin.editors.one");
  if (!hasSecondStep) return <Part id="vahvistus" title={t("secondStep")} text={t("secondStepOff")} />;
  return (
    <Part id="vahvistus" title={t("secondStep")} text={t("secondStepLead")}>
      <ActionButton name="toiminto" value="vahvistus">
        {t("resetSecondStep")}
      </ActionButton>
    </Part>
  );
}

function Access({ isDisabled }: { isDisabled: boolean }) {
  const t = useTranslations("admin.editors.one");
  return (
    <Part id="paasy" title={t("access")} text={t(isDisabled ? "enableLead" : "disableLead")}>
      <ActionButton name="toiminto" value={isDisabled ? "palauta" : "poista"}>
        {t(isDisabled ? "enable" : "disable")}
      </ActionButton>
    </Part>
  );
}

function Part({ id, title, text, children }: { id: string; title: string; text: string; children?: ReactNode }) {
  return (
    <Section id={id} title={title}>
      <p>{text}</p>
      {children && <div className="mt-4">{children}</div>}
    </Section>
  );
}
