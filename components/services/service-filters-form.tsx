import { useTranslations } from "next-intl";
import { ElementScript } from "@/components/ui/element-script";
import { SelectField, TextField, Tick } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { paths } from "@/lib/paths";
import { formatLocale } from "@/lib/platform/i18n/locales";
import { currentLocale } from "@/lib/platform/i18n/reader";
import type { FinderCounts } from "@/lib/services/finder";
import { deliveryNames, type ServiceFilters } from "@/lib/services/filters";

/** Names of the choices that come from the catalogue, by their word in the address. */
export type FinderNames = { situations: Map<string, string>; providers: Map<string, string> };

type Props = { filters: ServiceFilters; counts: FinderCounts; names: FinderNames; isFiltered: boolean };

/** The finder's filters: need and place first, the rest folded away until one of them is in use. */
export function ServiceFiltersForm({ filters, counts, names, isFiltered }: Props) {
  const t = useTranslations("services");
  return (
    <FilterForm
      action={paths.services()}
      label={t("filters")}
      clearHref={isFiltered ? paths.services() : null}
      isFolded={isFiltered}
      more={{
        inUse: Boolean(
          filters.ika ??
          filters.hinta ??
          filters.kieli ??
          filters.kanava ??
          filters.esteeton ??
          filters.auki ??
          filters.jarjestaja,
        ),
        fields: <MoreFilters filters={filters} counts={counts} names={names} />,
      }}
    >
      <TextField name="haku" label={t("filterWords")} hint={t("filterWordsHint")} value={filters.haku} />
      <TextField name="paikka" label={t("filterPlace")} hint={t("filterPlaceHint")} value={filters.paikka} />
      <NearMe />
    </FilterForm>
  );
}

function MoreFilters({ filters, counts, names }: Omit<Props, "isFiltered">) {
  const t = useTranslations("services");
  const any = useTranslations("ui")("any");
  const counted = (label: string, count: number) => t("choiceCount", { label, count });
  const languageName = new Intl.DisplayNames(formatLocale[currentLocale()], { type: "language" });
  const named = (names: Map<string, string>, tally: Map<string, number>) =>
    [...names].map(([value, label]) => ({ value, label: counted(label, tally.get(value) ?? 0) }));
  return (
    <>
      <TextField name="ika" label={t("filterAge")} value={filters.ika} inputMode="numeric" />
      <SelectField
        name="tilanne"
        label={t("filterSituation")}
        any={any}
        value={filters.tilanne}
        choices={named(names.situations, counts.situations)}
      />
      <SelectField
        name="kanava"
        label={t("filterDelivery")}
        any={any}
        value={filters.kanava}
        choices={deliveryNames.map((value) => ({
          value,
          label: counted(t(`delivery.${value}`), counts.deliveries.get(value) ?? 0),
        }))}
      />
      <SelectField
        name="kieli"
        label={t("filterLanguage")}
        any={any}
        value={filters.kieli}
        choices={[...new Set([...counts.languages.keys(), ...(filters.kieli ? [filters.kieli] : [])])].map((value) => ({
          value,
          label: counted(languageName.of(value) ?? value, counts.languages.get(value) ?? 0),
        }))}
      />
      <SelectField
        name="jarjestaja"
        label={t("filterProvider")}
        any={any}
        value={filters.jarjestaja}
        choices={named(names.providers, counts.providers)}
      />
      <fieldset className="min-w-0">
        <legend className="sr-only">{t("filterOnly")}</legend>
        {[
          { name: "hinta" as const, value: "maksuton", label: t("filterPrice", { count: counts.free }) },
          { name: "auki" as const, value: "1", label: t("filterOpen", { count: counts.open }) },
          { name: "esteeton" as const, value: "1", label: t("filterStepFree", { count: counts.stepFree }) },
        ].map((tick) => (
          <Tick key={tick.name} {...tick} isTicked={filters[tick.name] !== null} className="font-semibold" />
        ))}
      </fieldset>
    </>
  );
}

function NearMe() {
  const t = useTranslations("services");
  return (
    <near-me
      hidden
      class="min-w-0 self-end sm:max-lg:col-start-2"
      data-working={t("nearMeWorking")}
      data-failed={t("nearMeFailed")}
    >
      <input type="hidden" name="sijainti" disabled />
      <button type="button" className="min-h-11 font-semibold text-link underline underline-offset-4">
        {t("nearMe")}
      </button>
      <p className="text-sm text-soft">{t("nearMeNote")}</p>
      <p role="status" className="text-sm font-semibold" />
      <ElementScript name="near-me" />
    </near-me>
  );
}
