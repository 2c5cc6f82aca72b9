import { useTranslations } from "next-intl";
import { SelectField, TextField, type Choice } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import type { ContactFilters } from "@/lib/contacts/filters";
import type { ContactListItem } from "@/lib/contacts/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { currentLocale } from "@/lib/platform/i18n/reader";
import type { RegionTreeNode } from "@/lib/regions/tree";

type Props = { contacts: ContactListItem[]; regions: RegionTreeNode[]; filters: ContactFilters };

export function ContactFiltersForm({ contacts, regions, filters }: Props) {
  const t = useTranslations("contacts");
  const any = useTranslations("ui")("any");
  const usedRegions = new Set(
    contacts.flatMap(({ organization, project }) =>
      [...(organization?.regions ?? []), ...(project?.regions ?? [])].map(({ regionId }) => regionId),
    ),
  );
  const regionChoices = regions
    .filter(({ id }) => usedRegions.has(id))
    .map(({ slug, name }) => ({ value: slug, label: localized(name) }));
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
              choices={choices(contacts.flatMap(({ project }) => project ?? []))}
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
        choices={choices(contacts.flatMap(({ organization }) => organization ?? []))}
      />
    </FilterForm>
  );
}

function choices(records: { slug: string; name: unknown }[]): Choice[] {
  const unique = new Map(records.map(({ slug, name }) => [slug, localized(name)]));
  return [...unique]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, currentLocale()));
}
