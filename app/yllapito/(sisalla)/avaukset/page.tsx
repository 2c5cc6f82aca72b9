import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MostVisitedView } from "@/components/admin/visits/most-visited-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { listMostVisited } from "@/lib/visits/admin-queries";
import { periodParameter } from "@/lib/visits/period";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.visits");
  return { title: t("title") };
}

export default async function VisitsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const days = periodParameter.parse(firstValues(await searchParams).paivia);
  return <MostVisitedView visited={await listMostVisited(actor, { days })} days={days} />;
}
