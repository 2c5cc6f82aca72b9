import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import type { CountyWithCounts } from "@/lib/regions/queries";

/** The same counties as on the map, with what is known in each. */
export function CountyList({ counties }: { counties: CountyWithCounts[] }) {
  const t = useTranslations("home");
  return (
    <ul className="grid content-start gap-x-6 sm:grid-cols-2">
      {counties.map(({ slug, name, serviceCount }) => (
        <li key={slug} className="border-b border-border/40 py-1">
          <a href={paths.region(slug)} className="inline-flex min-h-9 items-center font-semibold">
            {name}
          </a>{" "}
          <span className="text-sm text-soft tabular-nums">{t("countyServices", { count: serviceCount })}</span>
        </li>
      ))}
    </ul>
  );
}
