import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import { ServiceFiltersForm } from "@/components/services/service-filters-form";
import { ServiceGroups } from "@/components/services/service-groups";
import { EmptyResult } from "@/components/ui/empty-result";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ResultCount } from "@/components/ui/result-count";
import { listHelplines } from "@/lib/helplines/queries";
import { paths } from "@/lib/paths";
import { pageOf } from "@/lib/platform/http/page-of";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { localized } from "@/lib/platform/i18n/localized";
import { findPlace } from "@/lib/regions/place";
import { listRegionTree } from "@/lib/regions/queries";
import { regionsConcerning } from "@/lib/regions/reach";
import { filterServices, serviceFilterSchema, servicesPerPage } from "@/lib/services/filters";
import { listServices, listSituations } from "@/lib/services/queries";

const helplinesShown = 4;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("title"), description: t("lead") };
}

export default async function ServicesPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("services");
  const filters = serviceFilterSchema.parse(firstValues(await searchParams));
  const [services, situations, regions] = await Promise.all([listServices(), listSituations(), listRegionTree()]);
  const place =
    filters.paikka &&
    findPlace(
      regions.map((region) => ({ ...region, name: localized(region.name) })),
      filters.paikka,
    );
  const found = filterServices(services, filters, place ? regionsConcerning(regions, place.id) : null);
  found.sort((a, b) => Number(a.standing === "unconfirmed") - Number(b.standing === "unconfirmed"));
  const { items, page, pageCount, total } = pageOf(found, filters.sivu, servicesPerPage);
  // Somebody in a hard situation, or with nothing found, gets a number before anything else.
  const helplines = filters.tilanne
    ? await listHelplines({ situation: filters.tilanne })
    : total === 0
      ? await listHelplines({ inStripOnly: true })
      : [];
  return (
    <>
      <PageHeader
        title={place ? t("inPlace", { inessive: place.inessive, name: place.name }) : t("title")}
        lead={t("lead")}
      />
      {helplines.length > 0 && (
        <div className="mb-8">
          <HelplineStrip helplines={helplines.slice(0, helplinesShown)} id="soita-heti" title={t("callNow")} />
        </div>
      )}
      <ServiceFiltersForm filters={filters} services={services} situations={situations} />
      {filters.paikka && !place && <Notice tone="attention">{t("placeUnknown", { place: filters.paikka })}</Notice>}
      <ResultCount total={total} />
      {total === 0 ? (
        <EmptyResult
          title={t("emptyTitle")}
          hint={t("emptyHint")}
          href={paths.services()}
          linkText={t("allServices")}
        />
      ) : (
        <ServiceGroups services={items} />
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => paths.services({ ...filters, sivu })} />
    </>
  );
}
