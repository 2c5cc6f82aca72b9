import { useTranslations } from "next-intl";
import { control, Labelled } from "@/components/ui/labelled";
import { PlaceSearch } from "@/components/admin/editors/place-search";
import { editorRoles, type EditorRole } from "@/lib/editors/roles";
import { WHOLE_PORTAL } from "@/lib/admin/editor-form";
import type { FormState } from "@/lib/admin/form-state";
import type { TypedPlace } from "@/lib/admin/grant-place";
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

type PlaceProps = {
  id: string;
  label: string;
  empty: string;
  places: GrantPlace[];
  /** Where organizations are too many to list: what is typed of one. */
  typed: TypedPlace | null;
  state: FormState | null;
  value?: string;
};

/** The choice of where a role is: an organization, or the whole portal. */
export function PlaceChoice({ id, label, empty, places, typed, state, value = "" }: PlaceProps) {
  const t = useTranslations("admin.editors");
  return (
    <>
      <Labelled id={id} label={label} className="min-w-0 flex-1">
        {(described) => (
          <select {...described} name="paikka" defaultValue={value} className={control}>
            <option value="">{typed ? t("placeSearch.named") : empty}</option>
            {places.map(({ organizationId, name }) => (
              <option key={organizationId ?? WHOLE_PORTAL} value={organizationId ?? WHOLE_PORTAL}>
                {name ?? t("wholePortal")}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {typed && <PlaceSearch place={typed} isUnclear={state?.problems.includes("placeUnclear") ?? false} />}
    </>
  );
}
