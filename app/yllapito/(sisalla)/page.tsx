import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { requireEditorPage } from "@/lib/admin/require-editor-page";

export default async function WorklistPage() {
  await requireEditorPage();
  const t = await getTranslations("admin.layout");
  return <PageHeader title={t("home")} />;
}
