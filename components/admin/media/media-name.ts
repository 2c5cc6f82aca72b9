import { useTranslations } from "next-intl";
import { formatMoment } from "@/lib/platform/format/moment";

type Named = { name: string | null; kind: "image" | "pdf"; uploadedAt: Date };

/** What a file is called: the editors' own name, else what it is and when it came. */
export function useMediaName(): (file: Named) => string {
  const t = useTranslations("admin.media");
  return ({ name, kind, uploadedAt }) => name ?? t("unnamed", { kind: t(kind), moment: formatMoment(uploadedAt) });
}
