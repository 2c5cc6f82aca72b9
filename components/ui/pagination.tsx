import { useTranslations } from "next-intl";

type Props = { page: number; pageCount: number; hrefOf: (page: number) => string };

export function Pagination({ page, pageCount, hrefOf }: Props) {
  const t = useTranslations("ui");
  if (pageCount <= 1) return null;
  const step = "inline-flex min-h-11 items-center rounded-box border border-border px-4 font-semibold no-underline";
  return (
    <nav aria-label={t("pagination")} className="mt-8 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)} className={step}>
          {t("previousPage")}
        </a>
      )}
      <p className="tabular-nums">{t("pageOf", { page, pageCount })}</p>
      {page < pageCount && (
        <a rel="next" href={hrefOf(page + 1)} className={step}>
          {t("nextPage")}
        </a>
      )}
    </nav>
  );
}
