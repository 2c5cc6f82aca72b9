import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { organizationKinds } from "@/lib/organizations/document";
import type { OrganizationFilters } from "@/lib/organizations/filters";
import type { OrganizationChoices } from "@/lib/organizations/finding";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";

type Props = { choices: OrganizationChoices; filters: OrganizationFilters };

/** Only choices that some organization has, with how many. */
export function OrganizationFiltersForm({ choices, filters }: Props) {
  const t = useTranslations("organizations");
  const any = useTranslations("ui")("any");
  const kinds = organizationKinds.flatMap((value) => {
    const count = choices.kinds.get(value) ?? 0;
    return count > 0 ? [{ value, label: `${t(`kind.${value}`)} (${count})` }] : [];
  });
  const isFiltered = Boolean(filters.nimi ?? filters.laji ?? filters.alue);
  return (
    <FilterForm
      action={paths.organizations()}
      label={t("filters")}
      clearHref={isFiltered ? paths.organizations() : null}
    >
      <TextField name="nimi" label={t("filterName")} hint={t("filterNameHint")} value={filters.nimi} />
      <SelectField name="laji" label={t("filterKind")} any={any} value={filters.laji} choices={byLabel(kinds)} />
      <SelectField
        name="alue"
        label={t("filterRegion")}
        any={any}
        value={filters.alue}
        choices={regionChoices(choices.regions)}
      />
    </FilterForm>
  );
}

function regionChoices(regions: OrganizationChoices["regions"]) {
  return byLabel(regions.map(({ slug, name, count }) => ({ value: slug, label: `${localized(name)} (${count})` })));
}

function byLabel<C extends { label: string }>(choices: C[]): C[] {
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, currentLocale()));
}
