import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProjectFiltersForm } from "@/components/projects/project-filters-form";
import { ProjectEntry } from "@/components/projects/project-entry";
import { EntryList } from "@/components/ui/entry";
import { EmptyResult } from "@/components/ui/empty-result";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ResultCount } from "@/components/ui/result-count";
import { paths } from "@/lib/paths";
import { pageOf } from "@/lib/platform/http/page-of";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { filterProjects, projectFilterSchema, projectQuery, projectsPerPage } from "@/lib/projects/filters";
import { listProjects } from "@/lib/projects/queries";
import { listRegionTree } from "@/lib/regions/tree";
import { regionsConcerning } from "@/lib/regions/reach";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("title"), description: t("lead") };
}

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("projects");
  const filters = projectFilterSchema.parse(firstValues(await searchParams));
  const [projects, regions] = await Promise.all([listProjects(), listRegionTree()]);
  const region = regions.find(({ slug }) => slug === filters.alue);
  const found = filterProjects(projects, filters, region ? { ids: regionsConcerning(regions, region.id) } : null);
  const { items, page, pageCount, total } = pageOf(found, filters.sivu, projectsPerPage);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ProjectFiltersForm projects={projects} filters={filters} />
      <ResultCount total={total} />
      {total === 0 ? (
        <EmptyResult
          title={t("emptyTitle")}
          hint={t("emptyHint")}
          href={paths.projects()}
          linkText={t("allProjects")}
        />
      ) : (
        <EntryList>
          {items.map((project) => (
            <ProjectEntry key={project.slug} project={project} headingLevel={2} />
          ))}
        </EntryList>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(sivu) => paths.projects({ ...projectQuery(filters), sivu })}
      />
    </>
  );
}
