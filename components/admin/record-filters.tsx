import { useTranslations } from "next-intl";
import { SelectField, SubmitButton, TextField } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import { recordStates, type RecordFilters as Filters } from "@/lib/content/admin-list";
import { nouns } from "@/lib/content/document-parts";

export function RecordFilters({ filters }: { filters: Filters }) {
  const t = useTranslations("admin.records");
  return (
    <form method="get" action={adminPaths.records()} className="grid items-end gap-4 sm:grid-cols-3 lg:grid-cols-4">
      <TextField name="haku" label={t("words")} value={filters.words} />
      <SelectField
        name="laji"
        label={t("nounLabel")}
        any={t("anyNoun")}
        value={filters.noun}
        choices={nouns.map((value) => ({ value, label: t(`noun.${value}`) }))}
      />
      <SelectField
        name="tila"
        label={t("state")}
        any={t("anyState")}
        value={filters.state}
        choices={recordStates.map((value) => ({ value, label: t(`shown.${value}`) }))}
      />
      <SubmitButton>{t("filter")}</SubmitButton>
    </form>
  );
}
