import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConflictView } from "@/components/admin/conflict-view";
import { adminPaths } from "@/lib/admin-paths";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findConflict } from "@/lib/content/history-queries";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.versions.conflict");
  return { title: t("title") };
}

export default async function ConflictPage({ params }: Props) {
  const editor = await requireEditorPage();
  const { id } = await params;
  const conflict = await findConflict(editor, id);
  if (!conflict) redirect(adminPaths.record(id));
  return <ConflictView conflict={conflict} />;
}
