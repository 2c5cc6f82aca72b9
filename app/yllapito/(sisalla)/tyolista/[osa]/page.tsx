import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WorkListView } from "@/components/admin/worklist/work-list-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { firstValues, pageParameter, type RawQuery } from "@/lib/platform/http/query";
import { listWork } from "@/lib/worklist/admin-queries";
import { findOutcome } from "@/lib/worklist/outcome";
import { partOfWord } from "@/lib/worklist/parts";

type Props = { params: Promise<{ osa: string }>; searchParams: Promise<RawQuery> };

const perPage = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = partOfWord((await params).osa) ?? notFound();
  const t = await getTranslations("admin.worklist");
  return { title: t(`part.${part}`) };
}

export default async function WorkListPage({ params, searchParams }: Props) {
  const actor = await requireEditorPage();
  const part = partOfWord((await params).osa) ?? notFound();
  const { sivu, tehty = null } = firstValues(await searchParams);
  const page = pageParameter.parse(sivu);
  const list = await listWork(actor, part, { perPage, page });
  return <WorkListView part={part} list={list} page={page} outcome={await findOutcome(actor, tehty)} />;
}
