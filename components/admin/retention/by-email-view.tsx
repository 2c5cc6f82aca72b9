import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import type { PersonalExport } from "@/lib/retention/by-email";
import { SureForm } from "./sure-form";

type Props = { found: PersonalExport; isUnsure: boolean };

/** How much the portal keeps by an address, and what can be done with it. */
export function ByEmailView({ found, isUnsure }: Props) {
  const t = useTranslations("admin.retention");
  const { email, feedback, records, questions, mails } = found;
  const counts = [
    [feedback.length, t("foundFeedback")],
    [records.length, t("foundRecords")],
    [questions.length, t("foundQuestions")],
    [mails.length, t("foundMails")],
  ] as const;
  const isEmpty = counts.every(([count]) => count === 0);
  return (
    <>
      <PageHeader title={t("emailTitle")} lead={isEmpty ? t("nothing") : t("found", { email })} />
      {!isEmpty && (
        <>
          <ul className="max-w-measure">
            {counts.map(([count, label]) => (
              <li key={label}>{`${count} ${label}`}</li>
            ))}
          </ul>
          <form method="post" action={adminPaths.byEmailExport()} className="mt-4">
            <input type="hidden" name="osoite" value={email} />
            <ActionButton>{t("export")}</ActionButton>
          </form>
          <p className="mt-8 max-w-measure">{t("eraseWhat")}</p>
          {isUnsure && (
            <Notice tone="attention">
              <p>{t("sureMissing")}</p>
            </Notice>
          )}
          <SureForm action={adminPaths.byEmailErase()} name="osoite" value={email} button={t("erase")} />
        </>
      )}
      <p className="mt-4 max-w-measure text-soft">{t("editorsApart")}</p>
      <p className="mt-8">
        <a href={adminPaths.privacy()} className="inline-flex min-h-11 items-center">
          {t("back")}
        </a>
      </p>
    </>
  );
}
