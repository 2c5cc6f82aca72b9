import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrganizationEntry } from "@/components/organizations/organization-entry";
import { OrganizationFiltersForm } from "@/components/organizations/organization-filters-form";
import { EmptyResult } from "@/components/ui/empty-result";
import { EntryList } from "@/components/ui/entry";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ResultCount } from "@/components/ui/result-count";
import { organizationFilterSchema, organizationsPerPage } from "@/lib/organizations/filters";
import { findOrganizations, listOrganizationChoices } from "@/lib/organizations/finding";
import { paths } from "@/lib/paths";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { listRegionTree } from "@/lib/regions/tree";
import { regionsConcerning } from "@/lib/regions/reach";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organizations");
  return { title: t("title"), description: t("lead") };
}

export default async function OrganizationsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("organizations");
  const filters = organizationFilterSchema.parse(firstValues(await searchParams));
  const regions = filters.alue ? await listRegionTree() : [];
  const region = regions.find(({ slug }) => slug === filters.alue);
  const regionIds = region ? regionsConcerning(regions, region.id) : null;
  const [{ items, page, pageCount, total }, choices] = await Promise.all([
    findOrganizations({ ...filters, regionIds }, { page: filters.sivu, perPage: organizationsPerPage }),
    listOrganizationChoices(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <OrganizationFiltersForm choices={choices} filters={filters} />
      <ResultCount total={total} />
      {total === 0 ? (
        <EmptyResult
          title={t("emptyTitle")}
          hint={t("emptyHint")}
          href={paths.organizations()}
          linkText={t("allOrganizations")}
        />
      ) : (
        <EntryList>
          {items.map((organization) => (
            <OrganizationEntry key={organization.id} organization={organization} headingLevel={2} />
          ))}
        </EntryList>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => paths.organizations({ ...filters, sivu })} />
    </>
  );
}
