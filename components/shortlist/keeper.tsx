import { useTranslations } from "next-intl";
import { ElementScript } from "@/components/ui/element-script";
import { paths } from "@/lib/paths";
import type { ShortlistItem } from "@/lib/shortlist/address";
import { shortlistQuery } from "@/lib/shortlist/address";

const button = "min-h-11 cursor-pointer text-link underline decoration-1 underline-offset-4 hover:decoration-3";

/** What this tab remembers of a list: said, begun and forgotten here. Without JavaScript nothing is remembered or shown. */
export function ShortlistKeeper({ items }: { items: ShortlistItem[] }) {
  const t = useTranslations("shortlist");
  return (
    <shortlist-keeper data-list={new URLSearchParams(shortlistQuery(items)).toString()} class="print:hidden">
      {(["other", "kept"] as const).map((state) => (
        <p key={state} data-state={state} hidden>
          {t(state === "other" ? "keeperOther" : "keeperKept")}{" "}
          <a href={paths.shortlist()} className="inline-flex min-h-11 items-center">
            {t("keeperOpen")}
          </a>
        </p>
      ))}
      <p data-state="same" hidden>
        {t("keeperSame")}{" "}
        <button type="button" data-press="forget" className={button}>
          {t("keeperForget")}
        </button>
      </p>
      <p data-state="none" hidden>
        <button type="button" data-press="start" className={button}>
          {t("keeperStart")}
        </button>
      </p>
      <p role="status" data-started={t("keeperStarted")} data-forgotten={t("keeperForgotten")} />
      <ElementScript name="shortlist-keeper" />
    </shortlist-keeper>
  );
}
