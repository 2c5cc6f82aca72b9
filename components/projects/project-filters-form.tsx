import { useTranslations } from "next-intl";
import { SelectField, type Choice } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { paths } from "@/lib/paths";
import { phases } from "@/lib/platform/dates/phase";
import { wordOfPhase, type ProjectFilters } from "@/lib/projects/filters";
import type { ProjectListItem } from "@/lib/projects/queries";
import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";

type Props = { projects: ProjectListItem[]; filters: ProjectFilters };

/** Only choices that some project has, with how many. */
export function ProjectFiltersForm({ projects, filters }: Props) {
  const t = useTranslations("projects");
  const any = useTranslations("ui")("any");
  const counted = (label: string, count: number) => `${label} (${count})`;
  const phaseChoices = phases.flatMap((phase) => {
    const count = projects.filter((project) => project.phase === phase).length;
    return count > 0 ? [{ value: wordOfPhase(phase), label: counted(t(`phase.${phase}`), count) }] : [];
  });
  const named = (pick: (project: ProjectListItem) => { slug: string; name: unknown }[]) => choicesOf(projects, pick);
  const isFiltered = Object.values({ ...filters, jarjestys: null, sivu: null }).some(Boolean);
  return (
    <FilterForm
      action={paths.projects()}
      label={t("filters")}
      clearHref={isFiltered ? paths.projects() : null}
      more={{
        inUse:
          Boolean(filters.rahoittaja ?? filters.ohjelma ?? filters.organisaatio ?? filters.teema) ||
          filters.jarjestys !== "tila",
        fields: (
          <>
            <SelectField
              name="rahoittaja"
              label={t("filterFunder")}
              any={any}
              value={filters.rahoittaja}
              choices={named((project) => project.fundings.flatMap(({ funder }) => funder ?? []))}
            />
            <SelectField
              name="ohjelma"
              label={t("filterProgramme")}
              any={any}
              value={filters.ohjelma}
              choices={named((project) => project.programmes.map(({ programme }) => programme))}
            />
            <SelectField
              name="organisaatio"
              label={t("filterOrganization")}
              any={any}
              value={filters.organisaatio}
              choices={named((project) => project.roles.map(({ organization }) => organization))}
            />
            <SelectField
              name="teema"
              label={t("filterTheme")}
              any={any}
              value={filters.teema}
              choices={named((project) => project.terms.map(({ term }) => term))}
            />
            <SelectField
              name="jarjestys"
              label={t("sort")}
              any={t("sortBy.tila")}
              value={filters.jarjestys === "tila" ? null : filters.jarjestys}
              choices={(["nimi", "alku", "loppu"] as const).map((value) => ({ value, label: t(`sortBy.${value}`) }))}
            />
          </>
        ),
      }}
    >
      <SelectField
        name="vaihe"
        label={t("filterPhase")}
        any={any}
        value={filters.vaihe && wordOfPhase(filters.vaihe)}
        choices={phaseChoices}
      />
      <SelectField
        name="alue"
        label={t("filterRegion")}
        any={any}
        value={filters.alue}
        choices={named((project) => project.regions.map(({ region }) => region))}
      />
    </FilterForm>
  );
}

/** Each record once, with the number of projects that have it, in Finnish alphabetical order. */
function choicesOf(
  projects: ProjectListItem[],
  pick: (project: ProjectListItem) => { slug: string; name: unknown }[],
): Choice[] {
  const found = new Map<string, { label: string; count: number }>();
  for (const project of projects) {
    const once = new Map(pick(project).map((record) => [record.slug, record]));
    for (const { slug, name } of once.values()) {
      found.set(slug, { label: localized(name), count: (found.get(slug)?.count ?? 0) + 1 });
    }
  }
  return [...found]
    .map(([value, { label, count }]) => ({ value, label: `${label} (${count})` }))
    .sort((a, b) => a.label.localeCompare(b.label, currentLocale()));
}
