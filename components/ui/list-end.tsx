import { useTranslations } from "next-intl";

type Props = {
  shown: number;
  total: number;
  /** The list that has them all; null when there is none. */ href: string | null;
};

/** After a list that shows the first of many: how many there are, and the way to them all. */
export function ListEnd({ shown, total, href }: Props) {
  const t = useTranslations("ui");
  if (shown >= total) return null;
  return (
    <p className="mt-3">
      {t("shownOf", { shown, total })}{" "}
      {href && (
        <a href={href} className="inline-flex min-h-11 items-center font-semibold">
          {t("showAll")}
        </a>
      )}
    </p>
  );
}
