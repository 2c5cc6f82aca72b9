import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";

export function RecoveryCodesView({ codes, next }: { codes: string[] | null; next: string }) {
  const t = useTranslations("admin.session.recovery");
  if (!codes) {
    return (
      <>
        <PageHeader title={t("goneTitle")} lead={t("gone")} />
        <a href={adminPaths.ownAccount()} className="inline-flex min-h-11 items-center font-bold">
          {t("toAccount")}
        </a>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ol
        aria-label={t("list")}
        translate="no"
        className="grid max-w-lg list-inside list-decimal gap-x-8 gap-y-1 rounded-box border border-border bg-surface p-4 font-mono sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            <code className="font-bold">{code}</code>
          </li>
        ))}
      </ol>
      <p className="mt-4 max-w-measure">{t("keep")}</p>
      <p className="mt-6">
        <a
          href={next}
          className="inline-flex min-h-11 items-center rounded-box border-2 border-spruce bg-spruce px-6 py-2 font-bold text-paper no-underline visited:text-paper hover:underline print:hidden"
        >
          {t("done")}
        </a>
      </p>
    </>
  );
}
