import { useTranslations } from "next-intl";
import { control, Labelled } from "@/components/ui/labelled";
import { editorRoles, type EditorRole } from "@/lib/editors/roles";
import { WHOLE_PORTAL } from "@/lib/admin/editor-form";
import type { GrantPlace } from "@/lib/editors/queries";

type RoleProps = { id: string; label: string; empty: string; value?: EditorRole | "" };

/** The choice of a role, each with what it may do. */
export function RoleChoice({ id, label, empty, value = "" }: RoleProps) {
  const t = useTranslations("admin.editors");
  return (
    <Labelled id={id} label={label} className="min-w-0 flex-1">
      {(described) => (
        <select {...described} name="rooli" defaultValue={value} className={control}>
          <option value="">{empty}</option>
          {editorRoles.map((role) => (
            <option key={role} value={role}>
              {t(`roles.${role}`)}: {t(`rolesText.${role}`)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

type PlaceProps = { id: string; label: string; empty: string; places: GrantPlace[]; value?: string };

/** The choice of where a role is: an organization, or the whole portal. */
export function PlaceChoice({ id, label, empty, places, value = "" }: PlaceProps) {
  const t = useTranslations("admin.editors");
  return (
    <Labelled id={id} label={label} className="min-w-0 flex-1">
      {(described) => (
        <select {...described} name="paikka" defaultValue={value} className={control}>
          <option value="">{empty}</option>
          {places.map(({ organizationId, name }) => (
            <option key={organizationId ?? WHOLE_PORTAL} value={organizationId ?? WHOLE_PORTAL}>
              {name ?? t("wholePortal")}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
