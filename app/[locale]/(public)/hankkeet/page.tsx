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
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { projectFilterSchema, projectQuery, projectsPerPage } from "@/lib/projects/filters";
import { findProjects, listProjectChoices } from "@/lib/projects/finding";
import { listRegionTree } from "@/lib/regions/tree";
import { regionsConcerning } from "@/lib/regions/reach";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projects");
  return { title: t("title"), description: t("lead") };
}

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const t = await getTranslations("projects");
  const filters = projectFilterSchema.parse(firstValues(await searchParams));
  const regions = filters.alue ? await listRegionTree() : [];
  const region = regions.find(({ slug }) => slug === filters.alue);
  const regionIds = region ? regionsConcerning(regions, region.id) : null;
  const [{ items, page, pageCount, total }, choices] = await Promise.all([
    findProjects({ ...filters, regionIds }, { page: filters.sivu, perPage: projectsPerPage }),
    listProjectChoices(filters),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ProjectFiltersForm choices={choices} filters={filters} />
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
