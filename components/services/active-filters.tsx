import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { formatLocale } from "@/lib/platform/i18n/locales";
import { currentLocale } from "@/lib/platform/i18n/reader";
import type { ServiceFilters } from "@/lib/services/filters";

/** A filter in force: what it says, and the address without it. */
export type ActiveFilter = { label: string; href: string };

type Names = { place: string | null; situation: string | null; provider: string | null };
type Understood = { words: string | null; age: number | null; isFromWords: { place: boolean; age: boolean } };

/** The filters in force, each with the way to drop it. What was read from the words is dropped from the words. */
export function useActiveFilters(filters: ServiceFilters, names: Names, understood: Understood): ActiveFilter[] {
  const t = useTranslations("services");
  const without = (change: Partial<Record<keyof ServiceFilters, string | null>>) =>
    paths.services({ ...filters, ...change, sivu: null });
  const { words, age, isFromWords } = understood;
  const kept = (drop: "place" | "age") =>
    [
      words,
      drop !== "age" && isFromWords.age && age !== null ? `${age} v` : null,
      drop !== "place" && isFromWords.place ? names.place : null,
    ]
      .filter(Boolean)
      .join(" ") || null;
  const chips: [string | null | false, string][] = [
    [
      words && t("chip.haku", { value: words }),
      without({
        haku: null,
        ...(isFromWords.place ? { paikka: names.place } : {}),
        ...(isFromWords.age ? { ika: String(age) } : {}),
      }),
    ],
    [
      names.place && t(filters.sijainti ? "chip.sijainti" : "chip.paikka", { value: names.place }),
      isFromWords.place ? without({ haku: kept("place") }) : without({ paikka: null, sijainti: null }),
    ],
    [
      age !== null && t("chip.ika", { value: age }),
      isFromWords.age ? without({ haku: kept("age") }) : without({ ika: null }),
    ],
    [names.situation && t("chip.tilanne", { value: names.situation }), without({ tilanne: null })],
    [filters.hinta && t("chip.hinta"), without({ hinta: null })],
    [filters.kanava && t("chip.kanava", { value: t(`delivery.${filters.kanava}`) }), without({ kanava: null })],
    [
      filters.kieli &&
        t("chip.kieli", {
          value:
            new Intl.DisplayNames(formatLocale[currentLocale()], { type: "language" }).of(filters.kieli) ??
            filters.kieli,
        }),
      without({ kieli: null }),
    ],
    [filters.auki && t("chip.auki"), without({ auki: null })],
    [filters.esteeton && t("chip.esteeton"), without({ esteeton: null })],
    [names.provider && t("chip.jarjestaja", { value: names.provider }), without({ jarjestaja: null })],
  ];
  return chips.flatMap(([label, href]) => (label ? [{ label, href }] : []));
}

export function ActiveFilters({ active }: { active: ActiveFilter[] }) {
  const t = useTranslations("services");
  if (active.length === 0) return null;
  return (
    <nav aria-label={t("active")} className="mt-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {active.map(({ label, href }) => (
          <li key={label}>
            <a
              href={href}
              aria-label={t("activeRemove", { label })}
              className="inline-flex min-h-11 items-center gap-2 rounded-box border border-border bg-surface px-3 text-ink no-underline visited:text-ink hover:underline"
            >
              {label}
              <span aria-hidden="true" className="font-bold">
                ×
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
