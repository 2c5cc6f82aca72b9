import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuickExit } from "@/components/helplines/quick-exit";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import { ActiveFilters, useActiveFilters } from "@/components/services/active-filters";
import { FinderNotes } from "@/components/services/finder-notes";
import { FinderResults } from "@/components/services/finder-results";
import { NothingFound } from "@/components/services/nothing-found";
import { ServiceEntry } from "@/components/services/service-entry";
import { NamedSituations } from "@/components/situations/named-situations";
import { ServiceFiltersForm } from "@/components/services/service-filters-form";
import { EntryList } from "@/components/ui/entry";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ResultCount } from "@/components/ui/result-count";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { pageOf } from "@/lib/platform/http/page-of";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { localized } from "@/lib/platform/i18n/localized";
import { isHard } from "@/lib/search/situation-names";
import { serviceFilterSchema, servicesPerPage, type ServiceFilters } from "@/lib/services/filters";
import { listProviders, listServices, listSituations } from "@/lib/services/queries";
import { deepest, searchServices, type ServiceSearch } from "@/lib/services/search";

const helplinesShown = 4;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("title"), description: t("lead") };
}

export default async function ServicesPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("services");
  const filters = serviceFilterSchema.parse(firstValues(await searchParams));
  const now = new Date();
  const [search, situations] = await Promise.all([searchServices(filters, { now }), listSituations()]);
  const { items, page, pageCount, total } = pageOf(search.findings, filters.sivu, servicesPerPage);
  const [services, providers] = await Promise.all([
    listServices({ ids: [...items, ...search.others].map(({ id }) => id) }),
    listProviders(providersOffered(search.counts.providers, filters.jarjestaja)),
  ]);
  const byId = new Map(services.map((service) => [service.id, service]));
  const names = {
    situations: new Map(situations.map(({ slug, name }) => [slug, localized(name)])),
    providers: new Map(providers.map(({ slug, name }) => [slug, localized(name)])),
  };
  const place = search.region && { inessive: search.region.inessive, name: search.region.name };
  const helplines = search.helplines.slice(0, helplinesShown);
  const named = search.situations.filter(({ slug }) => slug !== filters.tilanne);
  const isHardNamed = named.some(isHard);
  return (
    <>
      {search.isSensitive && <QuickExit />}
      <PageHeader title={place ? t("inPlace", place) : t("title")} lead={isFiltered(filters) ? undefined : t("lead")} />
      {/* Somebody in a hard situation gets a number before anything else. */}
      {filters.tilanne && !isHardNamed && <Numbers helplines={helplines} />}
      {isHardNamed && (
        <div className="mb-8">
          <NamedSituations situations={named} />
        </div>
      )}
      <Filters filters={filters} search={search} names={names} />
      {!isHardNamed && <NamedSituations situations={named} />}
      <FinderNotes filters={filters} search={search} />
      <ResultCount total={total} />
      {search.isCapped && <p className="mb-2 max-w-measure text-soft">{t("capped", { count: deepest })}</p>}
      {total === 0 && <NothingFound filters={filters} waysOut={search.waysOut} words={search.need.words} />}
      {total === 0 && !filters.tilanne && !isHardNamed && <Numbers helplines={helplines} />}
      {search.others.length > 0 && place && (
        <Section id="muu-apu" title={t("othersHere", place)} wide>
          <EntryList>
            {search.others.map(({ id }) => {
              const service = byId.get(id);
              return service && <ServiceEntry key={id} service={service} now={now} />;
            })}
          </EntryList>
        </Section>
      )}
      <FinderResults
        findings={items}
        services={byId}
        place={place}
        helplines={page === 1 && total > 0 && !isHardNamed ? helplines : []}
        mark={search.mark}
        now={now}
      />
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => paths.services({ ...filters, sivu })} />
    </>
  );
}

const mostProviders = 100;

/** The providers of most help, and the one that is chosen. */
function providersOffered(counts: ReadonlyMap<string, number>, chosen: string | null): string[] {
  const commonest = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostProviders);
  return [...new Set([...commonest.map(([slug]) => slug), ...(chosen ? [chosen] : [])])];
}

const isFiltered = ({ sivu, ...filters }: ServiceFilters) =>
  sivu > 1 || Object.values(filters).some((value) => value !== null);

async function Numbers({ helplines }: { helplines: ServiceSearch["helplines"] }) {
  const t = await getTranslations("services");
  return (
    helplines.length > 0 && (
      <div className="mb-8">
        <HelplineStrip helplines={helplines} id="soita-heti" title={t("callNow")} />
      </div>
    )
  );
}

type Names = { situations: Map<string, string>; providers: Map<string, string> };

function Filters({ filters, search, names }: { filters: ServiceFilters; search: ServiceSearch; names: Names }) {
  const active = useActiveFilters(
    filters,
    {
      place: search.region?.name ?? null,
      situation: (filters.tilanne && names.situations.get(filters.tilanne)) ?? null,
      provider: (filters.jarjestaja && names.providers.get(filters.jarjestaja)) ?? null,
    },
    { ...search.need, isFromWords: search.isFromWords },
  );
  return (
    <>
      <ServiceFiltersForm filters={filters} counts={search.counts} names={names} isFiltered={active.length > 0} />
      <ActiveFilters active={active} />
    </>
  );
}
