import { useTranslations } from "next-intl";
import { editorRoles, type EditorRole } from "@/lib/editors/roles";
import { WHOLE_PORTAL } from "@/lib/admin/editor-form";
import type { GrantPlace } from "@/lib/editors/queries";

const control = "mt-1 block min-h-11 w-full rounded-box border border-border bg-surface px-3 py-2 text-ink";

type RoleProps = { id: string; label: string; empty: string; value?: EditorRole | "" };

/** The choice of a role, each with what it may do. */
export function RoleChoice({ id, label, empty, value = "" }: RoleProps) {
  const t = useTranslations("admin.editors");
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select id={id} name="rooli" defaultValue={value} className={control}>
        <option value="">{empty}</option>
        {editorRoles.map((role) => (
          <option key={role} value={role}>
            {t(`roles.${role}`)}: {t(`rolesText.${role}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

type PlaceProps = { id: string; label: string; empty: string; places: GrantPlace[]; value?: string };

/** The choice of where a role is: an organization, or the whole portal. */
export function PlaceChoice({ id, label, empty, places, value = "" }: PlaceProps) {
  const t = useTranslations("admin.editors");
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select id={id} name="paikka" defaultValue={value} className={control}>
        <option value="">{empty}</option>
        {places.map(({ organizationId, name }) => (
          <option key={organizationId ?? WHOLE_PORTAL} value={organizationId ?? WHOLE_PORTAL}>
            {name ?? t("wholePortal")}
          </option>
        ))}
      </select>
    </div>
  );
}
