import { useTranslations } from "next-intl";
import { PhaseBadge } from "@/components/projects/phase-badge";
import { DataTable } from "@/components/ui/data-table";
import { localizedText } from "@/components/ui/localized-text";
import { PeriodText } from "@/components/ui/time-text";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { rolesInOrder } from "@/lib/organizations/roles";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf } from "@/lib/platform/dates/period-columns";

/** What an organization has been in projects over time; where a role has no dates of its own, those of the project. */
export function ProjectRoleTable({ roles, day }: { roles: OrganizationDetails["roles"]; day: Day }) {
  const t = useTranslations("organizations");
  const roleName = useTranslations("projects.role");
  return (
    <DataTable
      caption={t("rolesCaption")}
      head={[t("rolesProject"), t("rolesRole"), t("rolesPeriod"), t("rolesPhase")]}
    >
      {rolesInOrder(roles, day).map(({ role, note, project, phase, ...columns }, index) => {
        const own = periodOf(columns);
        const hasOwn = own.start !== null || own.end !== null;
        const explanation = localizedText(note);
        return (
          <tr key={index}>
            <th scope="row" className="min-w-44">
              <a href={paths.project(project.slug)}>{localizedText(project.name)}</a>
            </th>
            <td>
              {roleName(role)}
              {explanation && <span className="block text-soft">{explanation}</span>}
            </td>
            <td>
              <PeriodText period={hasOwn ? own : periodOf(project)} />
              {!hasOwn && <span className="block text-soft">{t("rolePeriodOfProject")}</span>}
            </td>
            <td>
              <PhaseBadge phase={phase} />
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
