import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FunderTable } from "@/components/organizations/funder-table";
import { PageHeader } from "@/components/ui/page-header";
import { listFunders } from "@/lib/organizations/funders/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organizations.funders");
  return { title: t("title"), description: t("lead") };
}

export default async function FundersPage() {
  const t = await getTranslations("organizations.funders");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <FunderTable funders={await listFunders()} />
    </>
  );
}
