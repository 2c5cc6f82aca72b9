import { useTranslations } from "next-intl";
import { SelectField, TextField, type Choice } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import type { ContactFilters } from "@/lib/contacts/filters";
import type { ContactChoices } from "@/lib/contacts/finding";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";

type Props = { choices: ContactChoices; filters: ContactFilters };

export function ContactFiltersForm({ choices, filters }: Props) {
  const t = useTranslations("contacts");
  const any = useTranslations("ui")("any");
  const regionChoices = choices.regions.map(({ slug, name }) => ({ value: slug, label: localized(name) }));
  const isFiltered = Boolean(filters.nimi ?? filters.organisaatio ?? filters.hanke ?? filters.alue);
  return (
    <FilterForm
      action={paths.contacts()}
      label={t("filters")}
      clearHref={isFiltered ? paths.contacts() : null}
      more={{
        inUse: Boolean(filters.hanke ?? filters.alue),
        fields: (
          <>
            <SelectField
              name="hanke"
              label={t("filterProject")}
              any={any}
              value={filters.hanke}
              choices={named(choices.projects)}
            />
            <SelectField name="alue" label={t("filterRegion")} any={any} value={filters.alue} choices={regionChoices} />
          </>
        ),
      }}
    >
      <TextField name="nimi" label={t("filterName")} value={filters.nimi} />
      <SelectField
        name="organisaatio"
        label={t("filterOrganization")}
        any={any}
        value={filters.organisaatio}
        choices={named(choices.organizations)}
      />
    </FilterForm>
  );
}

function named(records: { slug: string; name: unknown }[]): Choice[] {
  return records
    .map(({ slug, name }) => ({ value: slug, label: localized(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, currentLocale()));
}
