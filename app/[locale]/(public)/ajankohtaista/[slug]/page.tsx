import type { Metadata } from "next";
import { cache } from "react";
import { ArticleView } from "@/components/articles/article-view";
import { findArticle } from "@/lib/articles/queries";
import { leavePage } from "@/lib/content/leave-page";
import { listComments } from "@/lib/feedback/queries";
import { dayInFinland } from "@/lib/platform/dates/today";
import { findRecordSources } from "@/lib/sources/queries";
import { localized } from "@/lib/platform/i18n/localized";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findArticle(slug)) ?? (await leavePage("article", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await load((await params).slug);
  return {
    title: localized(article.title),
    description: localized(article.lead),
    robots: article.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await load((await params).slug);
  const [sources, comments] = await Promise.all([
    findRecordSources([article.record.id]),
    listComments(article.record.id),
  ]);
  return <ArticleView article={article} sources={sources} comments={comments} day={dayInFinland()} />;
}
