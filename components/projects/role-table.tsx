import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { localizedText } from "@/components/ui/localized-text";
import { PeriodText } from "@/components/ui/time-text";
import { successorOf } from "@/lib/organizations/succession";
import { paths } from "@/lib/paths";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { localized } from "@/lib/platform/i18n/localized";
import type { ProjectDetails } from "@/lib/projects/queries";

export function RoleTable({ roles }: { roles: ProjectDetails["roles"] }) {
  const t = useTranslations("projects");
  return (
    <DataTable caption={t("rolesCaption")} head={[t("rolesOrganization"), t("rolesRole"), t("rolesPeriod")]}>
      {roles.map((role, index) => {
        const period = periodOf(role);
        const successor = successorOf(role.organization);
        const note = localizedText(role.note);
        return (
          <tr key={index}>
            <th scope="row">
              <a href={paths.organization(role.organization.slug)}>{localizedText(role.organization.name)}</a>
              {successor && (
                <span className="block text-soft">{t("succeededBy", { successor: localized(successor.name) })}</span>
              )}
            </th>
            <td>
              {t(`role.${role.role}`)}
              {note && <span className="block text-soft">{note}</span>}
            </td>
            <td>
              {period.start || period.end ? (
                <PeriodText period={period} />
              ) : (
                <span className="text-soft">{t("roleWholePeriod")}</span>
              )}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
