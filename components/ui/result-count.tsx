import { useTranslations } from "next-intl";

export function ResultCount({ total }: { total: number }) {
  const t = useTranslations("ui");
  return <p className="mt-8 mb-2 font-semibold">{t("resultCount", { count: total })}</p>;
}
