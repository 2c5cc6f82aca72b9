import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddSynonymView } from "@/components/admin/search/add-synonym-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { may } from "@/lib/editors/policy";
import { firstValues, wordsParameter, type RawQuery } from "@/lib/platform/http/query";
import { findSynonymTerms } from "@/lib/search/admin-queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.readability.misses");
  return { title: t("add") };
}

export default async function AddSynonymPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  if (!may(actor, "synonym.edit", "portal")) notFound();
  const { sana, haku, tila = null } = firstValues(await searchParams);
  const word = wordsParameter.parse(sana ?? null) ?? notFound();
  const query = wordsParameter.parse(haku ?? null) ?? "";
  return <AddSynonymView word={word} query={query} terms={await findSynonymTerms(actor, query)} note={tila} />;
}
