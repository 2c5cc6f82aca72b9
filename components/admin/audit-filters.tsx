import { useTranslations } from "next-intl";
import { SelectField, SubmitButton, TextField } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import type { AuditFilters as Filters } from "@/lib/audit/admin-queries";
import { auditActions } from "@/lib/platform/audit-actions";
import { control, Labelled } from "@/components/ui/labelled";
import { useActionName } from "./action-name";

export function AuditFilters({ filters }: { filters: Filters }) {
  const t = useTranslations("admin.audit");
  const nameOf = useActionName();
  const choices = auditActions.map((value) => ({ value, label: nameOf(value) }));
  return (
    <form method="get" action={adminPaths.log()} className="grid items-end gap-4 sm:grid-cols-3">
      <TextField name="tekija" label={t("actor")} value={filters.actorName} />
      <TextField name="tietue" label={t("record")} value={filters.record} />
      <SelectField
        name="toiminto"
        label={t("action")}
        any={t("anyAction")}
        value={filters.action}
        choices={choices.sort((a, b) => a.label.localeCompare(b.label, "fi"))}
      />
      <Day name="alkaen" label={t("from")} value={filters.from} />
      <Day name="asti" label={t("to")} value={filters.to} />
      <div>
        <SubmitButton>{t("filter")}</SubmitButton>
      </div>
    </form>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <Labelled id={name} label={label}>
      {(described) => <input {...described} name={name} type="date" defaultValue={value ?? ""} className={control} />}
    </Labelled>
  );
}
