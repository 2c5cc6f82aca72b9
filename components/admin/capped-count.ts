import { useTranslations } from "next-intl";
import { mostCounted } from "@/lib/worklist/most-counted";

/** Says a number of things to do, of which there may be more than are counted. */
export function useCappedCount(): (count: number) => string {
  const t = useTranslations("admin.worklist");
  return (count) => (count > mostCounted ? t("moreThan", { count: mostCounted }) : String(count));
}
