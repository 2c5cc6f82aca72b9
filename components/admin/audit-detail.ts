import { useTranslations } from "next-intl";
import type { AuditPage } from "@/lib/audit/admin-queries";
import type { Grant } from "@/lib/editors/roles";
import { formatMoment } from "@/lib/platform/format/moment";

const texts = ["from", "count", "records", "revisions", "answers", "field", "host"] as const;
const instants = ["at", "expiresAt"] as const;
const records = ["checkedBy", "successorId"] as const;
const grants = ["grants", "before", "after"] as const;

/**
 * What an event tells besides who, what and which record, in words. Ids that only the portal needs stay in the log and out
 * of sight.
 */
export function useAuditDetail({ names, titles }: Pick<AuditPage, "names" | "titles">) {
  const t = useTranslations("admin.audit.detail");
  const role = useTranslations("admin.editors.roles");
  const rights = (given: Grant[]) =>
    given
      .map((grant) => {
        const place = grant.organizationId && (titles.get(grant.organizationId) ?? grant.organizationId);
        return `${role(grant.role)} (${place ?? t("everywhere")})`;
      })
      .join(", ") || t("none");
  return (detail: Record<string, unknown>): string => {
    const has = <Key extends string>(keys: readonly Key[]) =>
      keys.filter((key) => detail[key] !== null && detail[key] !== undefined);
    const said = [
      ...has(["editorId"]).map((key) => t(key, { value: names.get(String(detail[key])) ?? String(detail[key]) })),
      ...has(texts).map((key) => t(key, { value: String(detail[key]) })),
      ...has(instants).map((key) => t(key, { value: formatMoment(new Date(String(detail[key]))) })),
      ...has(records).map((key) => t(key, { value: titles.get(String(detail[key])) ?? String(detail[key]) })),
      ...has(["reason"]).map((key) => t(key, { value: (detail[key] as { fi?: string }).fi ?? String(detail[key]) })),
      ...has(grants)
        .filter((key) => Array.isArray(detail[key]))
        .map((key) => t(key, { value: rights(detail[key] as Grant[]) })),
    ];
    return said.join(", ");
  };
}
