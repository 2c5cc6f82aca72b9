import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArticleEntry } from "@/components/articles/article-entry";
import { EmptyResult } from "@/components/ui/empty-result";
import { EntryList } from "@/components/ui/entry";
import { SelectField } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ResultCount } from "@/components/ui/result-count";
import { articleKinds } from "@/lib/articles/document";
import { articleFilterSchema } from "@/lib/articles/filters";
import { countArticles, listArticles } from "@/lib/articles/queries";
import { paths } from "@/lib/paths";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

const articlesPerPage = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("articles");
  return { title: t("title"), description: t("lead") };
}

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("articles");
  const ui = await getTranslations("ui");
  const filters = articleFilterSchema.parse(firstValues(await searchParams));
  const counts = await countArticles();
  const total = articleKinds
    .filter((kind) => !filters.laji || kind === filters.laji)
    .reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const pageCount = Math.max(1, Math.ceil(total / articlesPerPage));
  const page = Math.min(filters.sivu, pageCount);
  const items = await listArticles({
    kind: filters.laji,
    limit: articlesPerPage,
    offset: (page - 1) * articlesPerPage,
  });
  const choices = articleKinds.map((kind) => ({
    value: kind,
    label: `${t(`kind.${kind}`)} (${counts.get(kind) ?? 0})`,
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <FilterForm action={paths.articles()} label={t("filters")} clearHref={filters.laji ? paths.articles() : null}>
        <SelectField name="laji" label={t("filterKind")} any={ui("any")} choices={choices} value={filters.laji} />
      </FilterForm>
      <ResultCount total={total} />
      {total === 0 ? (
        <EmptyResult title={t("emptyTitle")} hint={t("emptyHint")} href={paths.articles()} linkText={t("all")} />
      ) : (
        <EntryList>
          {items.map((article) => (
            <ArticleEntry key={article.slug} article={article} headingLevel={2} />
          ))}
        </EntryList>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => paths.articles({ ...filters, sivu })} />
    </>
  );
}
