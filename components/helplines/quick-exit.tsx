import { useTranslations } from "next-intl";
import { ElementScript } from "@/components/ui/element-script";

/** The weather: a page that anybody may have open, quick to load, and silent about where its reader came from. */
const harmlessPage = "https://www.ilmatieteenlaitos.fi/";

/** The way out of a page that somebody else must not see, always in sight; the link alone works without JavaScript. */
export function QuickExit() {
  const t = useTranslations("helplines");
  return (
    <quick-exit>
      <div className="quick-exit print:hidden">
        <a
          href={harmlessPage}
          rel="noreferrer"
          className="flex min-h-12 items-center justify-center rounded-box border-2 border-urgent bg-urgent-wash px-6 font-bold text-urgent no-underline visited:text-urgent hover:underline"
        >
          {t("exit")}
        </a>
      </div>
      <ElementScript name="quick-exit" />
    </quick-exit>
  );
}

/** What the way out does, and what it cannot do. */
export function QuickExitHint() {
  const t = useTranslations("helplines");
  return (
    <div className="mb-6 max-w-measure print:hidden">
      <p>{t("exitHint")}</p>
      <details>
        <summary className="print:hidden min-h-11 w-fit content-center font-semibold underline underline-offset-4">
          {t("exitTracesTitle")}
        </summary>
        <div className="space-y-2">
          <p>{t("exitTracesHistory")}</p>
          <p>{t("exitTracesAdvice")}</p>
        </div>
      </details>
    </div>
  );
}
