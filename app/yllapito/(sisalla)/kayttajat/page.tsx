import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { EditorListView } from "@/components/admin/editors/editor-list-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { scopeOf } from "@/lib/editors/policy";
import { listEditors, organizationNames } from "@/lib/editors/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.editors.list");
  return { title: t("title") };
}

export default async function EditorsPage() {
  const actor = await requireEditorPage();
  if (scopeOf(actor, "editor.manage").length === 0) notFound();
  const editors = await listEditors(actor);
  const places = await organizationNames(editors.flatMap(({ grants }) => grants));
  return <EditorListView editors={editors} places={places} />;
}
