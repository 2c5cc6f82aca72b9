import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { SourceTable } from "@/components/records/source-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { BulletList } from "@/components/ui/bullet-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { leavePage } from "@/lib/content/leave-page";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { findProjectSources } from "@/lib/projects/queries";
import { findRecordSources } from "@/lib/sources/queries";

type Props = { params: Promise<{ slug: string }> };

const load = cache(
  async (slug: string) => (await findProjectSources(slug)) ?? (await leavePage("project", slug, paths.projectSources)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await load((await params).slug);
  const t = await getTranslations("projects");
  return {
    title: t("sourcesPageTitle", { project: localized(project.name) }),
  };
}

export default async function ProjectSourcesPage({ params }: Props) {
  const project = await load((await params).slug);
  const t = await getTranslations("projects");
  const layout = await getTranslations("layout");
  const name = localized(project.name);
  const { declaredGaps } = project.record;
  const { facts, names } = await findRecordSources([project.id]);
  const crumbs = [
    { href: paths.home(), label: t("home") },
    { href: paths.projects(), label: t("title") },
    { href: paths.project(project.slug), label: name },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("sourcesPageTitle", { project: name })} lead={t("sourcesPageLead")} />
      <SourceTable facts={facts} names={names} />
      {declaredGaps.length > 0 && (
        <Section id="puutteet" title={layout("gapsTitle")}>
          <BulletList items={declaredGaps.map(({ note }) => localized(note))} />
        </Section>
      )}
      <p className="mt-8">
        <a href={paths.project(project.slug)} className="inline-flex min-h-11 items-center">
          {t("backToProject")}
        </a>
      </p>
    </>
  );
}
