import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { ServiceFilters } from "@/lib/services/filters";
import type { ServiceSearch } from "@/lib/services/search";

/** What the finder did not understand, what it mended, and what it read from the words. */
export function FinderNotes({ filters, search }: { filters: ServiceFilters; search: ServiceSearch }) {
  const t = useTranslations("services");
  const { problems, guesses, repairs, isConfident, findings, need } = search;
  const place = filters.paikka ?? "";
  return (
    <div role="status">
      {problems.place && (
        <Notice tone="attention">
          <p>{t(/^\d+$/.test(place) ? "postalCodeUnknown" : "placeUnknown", { place })}</p>
          {guesses.length > 0 && (
            <p>
              {t("guess")}{" "}
              {guesses.map(({ slug, name }) => (
                <a
                  key={slug}
                  href={paths.services({ ...filters, paikka: name, sivu: null })}
                  className="mr-4 inline-flex min-h-11 items-center"
                >
                  {name}
                </a>
              ))}
            </p>
          )}
        </Notice>
      )}
      {problems.position && <Notice tone="attention">{t("positionUnknown")}</Notice>}
      {problems.age && <Notice tone="attention">{t("ageUnknown")}</Notice>}
      {repairs.length > 0 && need.words && (
        <p className="mt-6">
          {t.rich("repaired", { words: () => <strong>{repairs.map(({ used }) => used).join(", ")}</strong> })}
        </p>
      )}
      {!isConfident && findings.length > 0 && <p className="mt-6 font-bold">{t("notConfident")}</p>}
    </div>
  );
}
