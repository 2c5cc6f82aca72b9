import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/fields";
import type { ReturnedForm } from "@/lib/admin/returned-form";
import { adminPaths } from "@/lib/admin-paths";

/** What was sent comes back: as hidden fields that can be sent again, and as text that can be copied. */
export function ReturnedFormView({ form }: { form: ReturnedForm }) {
  const t = useTranslations("admin.returned");
  const { reason, action, fields, hadFiles } = form;
  const typed = fields.filter(([name, value]) => value.trim() !== "" && !name.startsWith("_"));
  const canSendAgain = fields.length > 0 && (reason === "sessionOver" || reason === "databaseAway");
  return (
    <>
      <PageHeader title={t(`title.${reason}`)} lead={t(`text.${reason}`)} />
      {hadFiles && <p className="mb-4 max-w-measure">{t("files")}</p>}
      {reason === "sessionOver" && (
        <p className="mb-4">
          <a href={adminPaths.signIn()} target="_blank" className="inline-flex min-h-11 items-center font-bold">
            {t("signIn")}
          </a>
        </p>
      )}
      {canSendAgain && (
        <form method="post" action={action} className="mb-8">
          {fields.map(([name, value], index) => (
            <textarea key={index} name={name} defaultValue={value} hidden readOnly />
          ))}
          <SubmitButton>{t("again")}</SubmitButton>
        </form>
      )}
      <p className="mb-8">
        <a href={adminPaths.home()} className="inline-flex min-h-11 items-center">
          {t("back")}
        </a>
      </p>
      {typed.length > 0 && (
        <details open>
          <summary className="min-h-11 text-lg font-bold">{t("typed")}</summary>
          <dl className="max-w-measure">
            {typed.map(([name, value], index) => (
              <div key={index} className="border-t border-border/50 py-2">
                <dt className="text-sm text-soft">{name}</dt>
                <dd className="whitespace-pre-wrap">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
