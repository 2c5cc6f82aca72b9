import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactFiltersForm } from "@/components/contacts/contact-filters-form";
import { ContactGrid } from "@/components/contacts/contact-grid";
import { EmptyResult } from "@/components/ui/empty-result";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ResultCount } from "@/components/ui/result-count";
import { contactFilterSchema, contactsPerPage } from "@/lib/contacts/filters";
import { findContacts, listContactChoices } from "@/lib/contacts/finding";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { listRegionTree } from "@/lib/regions/tree";
import { regionsConcerning } from "@/lib/regions/reach";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contacts");
  return { title: t("title"), description: t("lead") };
}

export default async function ContactsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("contacts");
  const day = dayInFinland();
  const filters = contactFilterSchema.parse(firstValues(await searchParams));
  const regions = filters.alue ? await listRegionTree() : [];
  const region = regions.find(({ slug }) => slug === filters.alue);
  const regionIds = region ? regionsConcerning(regions, region.id) : null;
  const [{ items, page, pageCount, total }, choices] = await Promise.all([
    findContacts({ ...filters, regionIds }, { page: filters.sivu, perPage: contactsPerPage, day }),
    listContactChoices(filters),
  ]);
  const current = items.filter(({ standing }) => standing === "current");
  const unconfirmed = items.filter(({ standing }) => standing === "unconfirmed");
  const past = items.filter(({ standing }) => standing !== "current" && standing !== "unconfirmed");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ContactFiltersForm choices={choices} filters={filters} />
      <ResultCount total={total} />
      {total === 0 && (
        <EmptyResult title={t("emptyTitle")} hint={t("emptyHint")} href={paths.contacts()} linkText={t("all")} />
      )}
      {current.length > 0 && <ContactGrid id="nykyiset" title={t("currentTitle")} contacts={current} day={day} />}
      {unconfirmed.length > 0 && (
        <ContactGrid
          id="varmistamatta"
          title={t("unconfirmedTitle")}
          intro={t("unconfirmedIntro")}
          contacts={unconfirmed}
          day={day}
        />
      )}
      {past.length > 0 && (
        <ContactGrid id="aiemmat" title={t("pastTitle")} intro={t("pastIntro")} contacts={past} day={day} />
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => paths.contacts({ ...filters, sivu })} />
    </>
  );
}
