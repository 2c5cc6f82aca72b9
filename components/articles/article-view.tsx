import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Comments } from "@/components/feedback/comments";
import { ErrorLinks } from "@/components/feedback/error-links";
import { PageActions } from "@/components/records/page-actions";
import { CheckedLine, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { RecordSources } from "@/components/records/record-sources";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ExternalLink } from "@/components/ui/external-link";
import { Fact, FactList } from "@/components/ui/facts";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { DateText } from "@/components/ui/time-text";
import type { ArticleDetails } from "@/lib/articles/queries";
import type { Comment } from "@/lib/feedback/queries";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import { localized, localizedRichText, otherLanguageOf } from "@/lib/platform/i18n/localized";

export function ArticleView({
  article,
  sources,
  comments,
  day,
}: {
  article: ArticleDetails;
  sources: RecordSourcesFound;
  comments: Comment[];
  day: Day;
}) {
  const t = useTranslations("articles");
  const body = localizedRichText(article.body);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.articles(), label: t("title") },
        ]}
      />
      <article>
        <PageHeader
          eyebrow={t(`kind.${article.kind}`)}
          title={localizedText(article.title)}
          lead={localizedText(article.lead)}
        />
        <WithdrawnNotice record={article.record} />
        {body && <RichText document={body} lang={otherLanguageOf(article.body)} />}
      </article>
      <section aria-labelledby="jutun-tiedot" className="mt-12 max-w-3xl">
        <h2 id="jutun-tiedot" className="mb-3 text-2xl font-bold">
          {t("factsTitle")}
        </h2>
        <ArticleFacts article={article} />
        {isRetold(article) && <p className="mt-3 text-sm text-soft">{t("retold")}</p>}
        <PageActions path={paths.article(article.slug)} title={localized(article.title)} />
      </section>
      <RecordNotes record={article.record} />
      <RecordSources sources={sources} />
      <CheckedLine record={article.record} day={day} />
      <ErrorLinks record={article.record} />
      <Comments subject={{ noun: "article", slug: article.slug }} comments={comments} />
    </>
  );
}

/** Told after somebody else; an article without any trace of an original is the portal's own. */
function isRetold({ publisher, originalUrl, originalTitle }: ArticleDetails): boolean {
  return publisher !== null || originalUrl !== null || originalTitle !== null;
}

function ArticleFacts({ article }: { article: ArticleDetails }) {
  const t = useTranslations("articles");
  const links = (items: { href: string; label: ReactNode }[]) =>
    items.map(({ href, label }) => <Linked key={href} href={href} label={label} />);
  return (
    <FactList>
      <Fact label={t(isRetold(article) ? "publishedOn" : "ownPublishedOn")}>
        {article.publishedOn ? <DateText date={article.publishedOn} /> : <Missing>{t("dateMissing")}</Missing>}
      </Fact>
      {article.publisher && (
        <Fact label={t("publisher")}>
          <a href={paths.organization(article.publisher.slug)}>{localizedText(article.publisher.name)}</a>
        </Fact>
      )}
      {isRetold(article) && (
        <Fact label={t("original")}>
          {article.originalUrl ? (
            <ExternalLink href={article.originalUrl}>{article.originalTitle ?? localized(article.title)}</ExternalLink>
          ) : (
            <>
              {article.originalTitle} <Missing>{t("originalMissing")}</Missing>
            </>
          )}
        </Fact>
      )}
      <ListFact label={t("projectsTitle")}>
        {links(
          article.projects.map(({ project }) => ({
            href: paths.project(project.slug),
            label: localizedText(project.name),
          })),
        )}
      </ListFact>
      <ListFact label={t("organizationsTitle")}>
        {links(
          article.organizations.map(({ organization }) => ({
            href: paths.organization(organization.slug),
            label: localizedText(organization.name),
          })),
        )}
      </ListFact>
      <ListFact label={t("peopleTitle")}>
        {links(article.people.map(({ person }) => ({ href: paths.contact(person.slug), label: person.name })))}
      </ListFact>
      <ListFact label={t("regionsTitle")}>
        {links(
          article.regions.map(({ region }) => ({ href: paths.region(region.slug), label: localizedText(region.name) })),
        )}
      </ListFact>
    </FactList>
  );
}

function ListFact({ label, children }: { label: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <Fact label={label}>
      <ul>{children}</ul>
    </Fact>
  );
}

function Linked({ href, label }: { href: string; label: ReactNode }) {
  return (
    <li>
      <a href={href}>{label}</a>
    </li>
  );
}
