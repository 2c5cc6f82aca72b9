import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { ServiceFilters } from "@/lib/services/filters";
import type { WayOut } from "@/lib/services/finder";

/** Which words of the address each filter of the finder is made of. */
const addressWords = {
  scores: ["haku"],
  place: ["paikka", "sijainti"],
  age: ["ika"],
  situation: ["tilanne"],
  freeOnly: ["hinta"],
  language: ["kieli"],
  delivery: ["kanava"],
  stepFree: ["esteeton"],
  openAt: ["auki"],
  provider: ["jarjestaja"],
} as const satisfies Record<WayOut["drop"], readonly (keyof ServiceFilters)[]>;

type Props = {
  filters: ServiceFilters;
  waysOut: WayOut[];
  /** The words without the place and the age in them, which stay when another filter is dropped. */
  words: string | null;
};

/** Nothing fits: which single filter to drop and what that brings, and the way to everything. */
export function NothingFound({ filters, waysOut, words }: Props) {
  const t = useTranslations("services");
  const hrefWithout = (drop: WayOut["drop"]) =>
    paths.services({
      ...filters,
      ...(drop === "place" || drop === "age" ? { haku: words } : {}),
      ...Object.fromEntries(addressWords[drop].map((word) => [word, null])),
      sivu: null,
    });
  return (
    <Notice title={t("emptyTitle")}>
      {waysOut.length > 0 && (
        <>
          <p>{t("emptyHintFilters")}</p>
          <ul>
            {waysOut.map(({ drop, count }) => (
              <li key={drop}>
                <a href={hrefWithout(drop)} className="inline-flex min-h-11 items-center">
                  {t("wayOut", { label: t(`drop.${drop}`), count })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t("emptyHint")}</p>
      <p>
        <a href={paths.services()} className="inline-flex min-h-11 items-center">
          {t("allServices")}
        </a>
      </p>
    </Notice>
  );
}
