import { boundsOf } from "@/lib/platform/dates/partial-date";
import { dateColumns, dayColumn, linkRows, replaceRows, type Application } from "@/lib/content/apply-parts";
import type { ArticleDocument } from "./document";

export async function applyArticle(application: Application, document: ArticleDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, title, kind, lead, body, originalUrl, originalTitle } = document;
  const columns = {
    slug,
    title,
    kind,
    lead,
    body,
    originalUrl,
    originalTitle,
    sortName: title.fi,
    ...dateColumns("published", document.publishedOn),
    publishedEarliest: dayColumn(boundsOf(document.publishedOn?.edtf).earliest),
    publisherId: document.publisher,
  };
  await tx.article.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  const owner = { articleId: id };
  await replaceRows(application, tx.articleProject, owner, linkRows("articleId", id, "projectId", document.projects));
  await replaceRows(
    application,
    tx.articleOrganization,
    owner,
    linkRows("articleId", id, "organizationId", document.organizations),
  );
  await replaceRows(application, tx.articleRegion, owner, linkRows("articleId", id, "regionId", document.regions));
  await replaceRows(application, tx.articlePerson, owner, linkRows("articleId", id, "personId", document.people));
}
