import { useTranslations } from "next-intl";
import { Entry } from "@/components/ui/entry";
import { localizedText } from "@/components/ui/localized-text";
import { DateText } from "@/components/ui/time-text";
import type { ArticleListItem } from "@/lib/articles/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";

export function ArticleEntry({ article, headingLevel }: { article: ArticleListItem; headingLevel?: 2 | 3 }) {
  const t = useTranslations("articles");
  return (
    <Entry
      href={paths.article(article.slug)}
      title={localizedText(article.title)}
      headingLevel={headingLevel}
      meta={
        <>
          {t(`kind.${article.kind}`)}
          {article.publisher && ` · ${localized(article.publisher.name)}`} ·{" "}
          {article.publishedOn ? <DateText date={article.publishedOn} /> : t("dateMissing")}
        </>
      }
    >
      <p>{localizedText(article.lead)}</p>
    </Entry>
  );
}
