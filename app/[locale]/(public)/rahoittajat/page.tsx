import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FunderTable } from "@/components/organizations/funder-table";
import { z } from "zod";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { paths } from "@/lib/paths";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";
import { listFunders } from "@/lib/organizations/funders/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organizations.funders");
  return { title: t("title"), description: t("lead") };
}

const asked = z.object({ sivu: pageParameter });

export default async function FundersPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("organizations.funders");
  const { sivu } = asked.parse(firstValues(await searchParams));
  const { items, page, pageCount } = await listFunders({ page: sivu });
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <FunderTable funders={items} />
      <Pagination page={page} pageCount={pageCount} hrefOf={(number) => paths.funders({ sivu: number })} />
    </>
  );
}
