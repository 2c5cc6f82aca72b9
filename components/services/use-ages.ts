import { useTranslations } from "next-intl";

/** The ages that a service is for, in words; null when no source tells. */
export function useAges() {
  const t = useTranslations("services");
  return ({ ageMin, ageMax }: { ageMin: number | null; ageMax: number | null }) => {
    if (ageMin !== null && ageMax !== null) return t("agesRange", { min: ageMin, max: ageMax });
    if (ageMin !== null) return t("agesFrom", { min: ageMin });
    return ageMax !== null ? t("agesTo", { max: ageMax }) : null;
  };
}
