import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MediaFileView } from "@/components/admin/media/media-file-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findMedia } from "@/lib/media/admin-queries";
import { isMediaHash } from "@/lib/media/names";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { siteOrigin } from "@/lib/platform/http/site-origin";

type Props = { params: Promise<{ hash: string }>; searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.media");
  return { title: t("detailTitle") };
}

export default async function MediaFilePage({ params, searchParams }: Props) {
  const actor = await requireEditorPage();
  const { hash } = await params;
  const file = (isMediaHash(hash) && (await findMedia(actor, hash))) || notFound();
  const { tila = null } = firstValues(await searchParams);
  return <MediaFileView file={file} origin={siteOrigin(await headers())} outcome={tila} />;
}
