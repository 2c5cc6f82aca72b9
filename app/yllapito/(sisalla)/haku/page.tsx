import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MissesView } from "@/components/admin/search/misses-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { may } from "@/lib/editors/policy";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";
import { listMisses } from "@/lib/search/admin-queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.readability.misses");
  return { title: t("title") };
}

export default async function MissesPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  if (!may(actor, "record.read", "portal")) notFound();
  const { sivu, tila } = firstValues(await searchParams);
  const page = pageParameter.parse(sivu);
  const mayAdd = may(actor, "synonym.edit", "portal");
  return <MissesView list={await listMisses(actor, page)} page={page} isAdded={tila === "lisatty"} mayAdd={mayAdd} />;
}
