import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { paths } from "@/lib/paths";
import type { CountyWithCounts } from "@/lib/regions/queries";
import type { RegionTreeNode } from "@/lib/regions/tree";

/** Every county with what the portal knows there, and its municipalities behind a fold. */
export function CountyList({ counties, regions }: { counties: CountyWithCounts[]; regions: RegionTreeNode[] }) {
  const t = useTranslations("regions");
  return (
    <ul className="mt-3 divide-y divide-border/50 border-y border-border/50">
      {counties.map(({ slug, name, serviceCount, projectCount }) => {
        const county = regions.find((region) => region.kind === "county" && region.slug === slug);
        const municipalities = regions.filter(
          ({ kind, parentId }) => kind === "municipality" && parentId === county?.id,
        );
        return (
          <li key={slug} className="py-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a href={paths.region(slug)} className="inline-flex min-h-11 items-center font-bold">
                {name}
              </a>
              <span className="text-sm text-soft tabular-nums">
                {serviceCount + projectCount === 0
                  ? t("countsNone")
                  : t("counts", { services: serviceCount, projects: projectCount })}
              </span>
            </div>
            <details>
              <summary className="print:hidden min-h-11 content-center text-sm">
                {t("municipalityCount", { count: municipalities.length })}
              </summary>
              <RegionList regions={municipalities} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}

export function RegionList({ regions }: { regions: RegionTreeNode[] }) {
  return (
    <ul className="gap-x-8 sm:columns-2 lg:columns-3">
      {regions.map(({ slug, name }) => (
        <li key={slug} className="break-inside-avoid">
          <a href={paths.region(slug)} className="inline-flex min-h-11 min-w-11 items-center">
            {localizedText(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}
