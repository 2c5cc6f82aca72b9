import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { adminPaths } from "@/lib/admin-paths";
import type { AuditPage } from "@/lib/audit/admin-queries";
import { formatMoment } from "@/lib/platform/format/moment";
import { useActionName } from "./action-name";
import { useAuditDetail } from "./audit-detail";
import { useActorName } from "./actor-name";

/** Who did what to which record; before and after stand in the versions that the event names. */
export function AuditTable({ page }: { page: AuditPage }) {
  const t = useTranslations("admin.audit");
  const nameOf = useActorName(page.names);
  const actionOf = useActionName();
  const detailOf = useAuditDetail(page);
  const head = (["at", "who", "what", "record", "detail"] as const).map((key) => t(`columns.${key}`));
  return (
    <DataTable caption={t("title")} head={head}>
      {page.events.map(({ id, at, actorId, action, recordId, detail }) => {
        const { number, ...rest } = detail as Record<string, unknown>;
        return (
          <tr key={String(id)}>
            <td className="whitespace-nowrap">{formatMoment(at)}</td>
            <td>{nameOf(actorId)}</td>
            <td>{actionOf(action, detail)}</td>
            <td>{recordId && <a href={adminPaths.record(recordId)}>{page.titles.get(recordId) ?? recordId}</a>}</td>
            <td>
              {recordId && typeof number === "number" && number > 1 && (
                <a href={adminPaths.version(recordId, number)} className="mr-3">
                  {t("changes")}
                </a>
              )}
              <span className="text-soft">{detailOf(rest)}</span>
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
