import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { PreviewView } from "@/components/admin/preview-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { adminPaths } from "@/lib/admin-paths";
import { findRecord } from "@/lib/content/admin-queries";
import { listObstacles } from "@/lib/content/obstacles";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { siteOrigin } from "@/lib/platform/http/site-origin";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findRecord(await requireEditorPage(), (await params).id);
  const t = await getTranslations("admin.preview");
  return { title: t("title", { title: record?.title ?? "" }) };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const editor = await requireEditorPage();
  const record = (await findRecord(editor, (await params).id)) ?? notFound();
  const { linkki = null } = firstValues(await searchParams);
  const isToken = linkki !== null && /^[\w-]{43}$/.test(linkki);
  const link = isToken ? siteOrigin(await headers()) + adminPaths.sharedPreview(linkki) : null;
  const obstacles = await listObstacles(record.latest.document);
  return <PreviewView record={record} link={link} canBeShown={obstacles.length === 0} />;
}
