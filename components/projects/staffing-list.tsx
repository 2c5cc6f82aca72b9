import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { paths } from "@/lib/paths";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
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
        const note = localizedOrNull(row.note);
        return (
          <>
            {row.organization ? (
              <a href={paths.organization(row.organization.slug)}>{localized(row.organization.name)}</a>
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
