import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RemovalView } from "@/components/admin/retention/removal-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { findRemoval, mayRemove } from "@/lib/retention/admin-queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.retention");
  return { title: t("personTitle") };
}

export default async function RemovePersonPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  const { id = null, tila } = firstValues(await searchParams);
  if (!id || !(await mayRemove(actor, id))) notFound();
  const removal = (await findRemoval(actor, id)) ?? notFound();
  return <RemovalView removal={removal} isUnsure={tila === "epavarma"} />;
}
