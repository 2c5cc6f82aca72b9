import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";
import type { ServiceFilters } from "@/lib/services/filters";
import type { ServiceListItem, Situation } from "@/lib/services/queries";

type Props = { filters: ServiceFilters; services: ServiceListItem[]; situations: Situation[] };

export function ServiceFiltersForm({ filters, services, situations }: Props) {
  const t = useTranslations("services");
  const any = useTranslations("ui")("any");
  const countOf = (slug: string) => services.filter(({ situationSlugs }) => situationSlugs.includes(slug)).length;
  const providers = new Map(
    services.flatMap(({ organizations }) =>
      organizations.map(({ organization }) => [organization.slug, localized(organization.name)]),
    ),
  );
  const isFiltered = Boolean(filters.haku ?? filters.paikka ?? filters.tilanne ?? filters.jarjestaja);
  return (
    <FilterForm
      action={paths.services()}
      label={t("filters")}
      clearHref={isFiltered ? paths.services() : null}
      more={{
        inUse: Boolean(filters.tilanne ?? filters.jarjestaja),
        fields: (
          <>
            <SelectField
              name="tilanne"
              label={t("filterSituation")}
              any={any}
              value={filters.tilanne}
              choices={situations.map(({ slug, name }) => ({
                value: slug,
                label: `${localized(name)} (${countOf(slug)})`,
              }))}
            />
            <SelectField
              name="jarjestaja"
              label={t("filterProvider")}
              any={any}
              value={filters.jarjestaja}
              choices={[...providers]
                .map(([value, label]) => ({ value, label }))
                .sort((a, b) => a.label.localeCompare(b.label, currentLocale()))}
            />
          </>
        ),
      }}
    >
      <TextField name="haku" label={t("filterWords")} hint={t("filterWordsHint")} value={filters.haku} />
      <TextField name="paikka" label={t("filterPlace")} hint={t("filterPlaceHint")} value={filters.paikka} />
    </FilterForm>
  );
}
