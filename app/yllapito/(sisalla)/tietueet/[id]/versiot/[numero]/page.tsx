import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonView } from "@/components/admin/comparison-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { compareVersions } from "@/lib/content/history-queries";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { params: Promise<{ id: string; numero: string }>; searchParams: Promise<RawQuery> };

const numberOf = (text: string | null) => (text && /^\d{1,6}$/.test(text) ? Number(text) : null);

async function load({ params, searchParams }: Props) {
  const editor = await requireEditorPage();
  const { id, numero } = await params;
  const to = numberOf(numero);
  const from = numberOf(firstValues(await searchParams).vertaa ?? null) ?? (to ?? 0) - 1;
  return (to && (await compareVersions(editor, { recordId: id, from, to }))) || notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations("admin.versions");
  return { title: t("compareTitle", { title: (await load(props)).record.title }) };
}

export default async function VersionPage(props: Props) {
  await requireEditorPage();
  return <ComparisonView comparison={await load(props)} />;
}
