import { useTranslations } from "next-intl";
import { adminPaths } from "@/lib/admin-paths";

/** The last saved draft as a phone would show it, beside the form; made only when it is opened. */
export function PreviewBeside({ recordId }: { recordId: string }) {
  const t = useTranslations("admin.preview");
  return (
    <details className="mt-4 rounded-box border border-border bg-surface p-4">
      <summary className="min-h-11 py-2 text-lg font-bold">{t("beside")}</summary>
      <p className="mb-2 text-sm text-soft">{t("unsaved")}</p>
      <iframe
        title={t("beside")}
        src={adminPaths.previewPage(recordId)}
        loading="lazy"
        sandbox="allow-same-origin"
        className="h-[40rem] w-full rounded-box border border-border"
      />
    </details>
  );
}
