import { useTranslations } from "next-intl";

/** An audit event's action in Finnish; one that has no words yet stands as its code. */
export function useActionName(): (action: string) => string {
  const t = useTranslations("admin.audit.actionName");
  return (action) => (t.has(action as "record.published") ? t(action as "record.published") : action);
}
