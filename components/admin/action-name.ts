import { useTranslations } from "next-intl";
import { auditActions, type AuditAction } from "@/lib/platform/audit-actions";

const isKnown = (action: string): action is AuditAction => (auditActions as readonly string[]).includes(action);

/** An audit event's action in Finnish; one of an older portal, which has no words now, stands as its code. */
export function useActionName(): (action: string, detail?: unknown) => string {
  const t = useTranslations("admin.audit.actionName");
  const created = useTranslations("admin.audit")("created");
  return (action, detail) => {
    const isFirst = action === "revision.saved" && (detail as { number?: unknown } | undefined)?.number === 1;
    return isFirst ? created : isKnown(action) ? t(action) : action;
  };
}
