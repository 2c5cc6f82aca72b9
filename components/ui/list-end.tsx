import { useTranslations } from "next-intl";

/** After a list that shows the first of many: how many there are, and the way to them all. */
export function ListEnd({ shown, total, href }: { shown: number; total: number; href: string }) {
  const t = useTranslations("ui");
  if (shown >= total) return null;
  return (
    <p className="mt-3">
      {t("shownOf", { shown, total })}{" "}
      <a href={href} className="inline-flex min-h-11 items-center font-semibold">
        {t("showAll", { total })}
      </a>
    </p>
  );
}
