import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProjectView } from "@/components/projects/project-view";
import { leavePage } from "@/lib/content/leave-page";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { localized } from "@/lib/platform/i18n/localized";
import { findProject, listLineage } from "@/lib/projects/queries";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findProject(slug)) ?? (await leavePage("project", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await load((await params).slug);
  return {
    title: localized(project.name),
    description: localized(project.summary),
    robots: project.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function ProjectPage({ params }: Props) {
  const project = await load((await params).slug);
  const lineage = await listLineage(project.id);
  const t = await getTranslations("projects");
  const crumbs = [
    { href: paths.home(), label: t("home") },
    { href: paths.projects(), label: t("title") },
    ...(project.parent ? [{ href: paths.project(project.parent.slug), label: localized(project.parent.name) }] : []),
  ];
  return <ProjectView project={project} lineage={lineage} crumbs={crumbs} day={dayInFinland()} />;
}
