import { useTranslations } from "next-intl";
import { SelectField, type Choice } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { paths } from "@/lib/paths";
import { phases } from "@/lib/platform/dates/phase";
import { wordOfPhase, type ProjectFilters } from "@/lib/projects/filters";
import type { ProjectChoice, ProjectChoices } from "@/lib/projects/finding";
import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";

type Props = { choices: ProjectChoices; filters: ProjectFilters };

/** Only choices that some project has, with how many. */
export function ProjectFiltersForm({ choices, filters }: Props) {
  const t = useTranslations("projects");
  const any = useTranslations("ui")("any");
  const counted = (label: string, count: number) => `${label} (${count})`;
  const phaseChoices = phases.flatMap((phase) => {
    const count = choices.phases.get(phase) ?? 0;
    return count > 0 ? [{ value: wordOfPhase(phase), label: counted(t(`phase.${phase}`), count) }] : [];
  });
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
              choices={named(choices.funders)}
            />
            <SelectField
              name="ohjelma"
              label={t("filterProgramme")}
              any={any}
              value={filters.ohjelma}
              choices={named(choices.programmes)}
            />
            <SelectField
              name="organisaatio"
              label={t("filterOrganization")}
              any={any}
              value={filters.organisaatio}
              choices={named(choices.organizations)}
            />
            <SelectField
              name="teema"
              label={t("filterTheme")}
              any={any}
              value={filters.teema}
              choices={named(choices.themes)}
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
        choices={named(choices.regions)}
      />
    </FilterForm>
  );
}

/** In alphabetical order, with how many projects each has. */
function named(choices: ProjectChoice[]): Choice[] {
  return choices
    .map(({ slug, name, count }) => ({ value: slug, label: `${localized(name)} (${count})` }))
    .sort((a, b) => a.label.localeCompare(b.label, currentLocale()));
}
