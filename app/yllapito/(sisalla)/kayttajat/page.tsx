import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { EditorListView } from "@/components/admin/editors/editor-list-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { scopeOf } from "@/lib/editors/policy";
import { listEditors, organizationNames } from "@/lib/editors/queries";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.editors.list");
  return { title: t("title") };
}

type Props = { searchParams: Promise<RawQuery> };

export default async function EditorsPage({ searchParams }: Props) {
  const actor = await requireEditorPage();
  if (scopeOf(actor, "editor.manage").length === 0) notFound();
  const editors = await listEditors(actor, pageParameter.parse(firstValues(await searchParams).sivu));
  const places = await organizationNames(editors.items.flatMap(({ grants }) => grants));
  return <EditorListView editors={editors} places={places} />;
}
