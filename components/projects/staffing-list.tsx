import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { localizedText } from "@/components/ui/localized-text";
import { paths } from "@/lib/paths";
import type { ProjectDetails } from "@/lib/projects/queries";

export function StaffingList({ staffing }: { staffing: ProjectDetails["staffing"] }) {
  const t = useTranslations("projects");
  return (
    <BulletList
      items={staffing.map((row) => {
        const numbers = [
          row.fullTime !== null && t("staffFullTime", { count: row.fullTime }),
          row.partTime !== null && t("staffPartTime", { count: row.partTime }),
          row.total !== null && t("staffTotal", { count: row.total }),
        ].filter(Boolean);
        const note = localizedText(row.note);
        return (
          <>
            {row.organization ? (
              <a href={paths.organization(row.organization.slug)}>{localizedText(row.organization.name)}</a>
            ) : (
              t("staffWhole")
            )}
            : {numbers.join(", ")}
            {note && <span className="block text-sm text-soft">{note}</span>}
          </>
        );
      })}
    />
  );
}
