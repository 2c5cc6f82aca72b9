import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { Section } from "@/components/ui/section";
import { PlaceChoice, RoleChoice } from "@/components/admin/editors/grant-row";
import { WHOLE_PORTAL } from "@/lib/admin/editor-form";
import type { FormState } from "@/lib/admin/form-state";
import { roleOf, type TypedPlace } from "@/lib/admin/grant-place";
import type { GrantPlace } from "@/lib/editors/queries";
import { editorRoles, type Grant } from "@/lib/editors/roles";

type Props = {
  grants: readonly Grant[];
  places: GrantPlace[];
  typed: TypedPlace | null;
  names: ReadonlyMap<string, string>;
  mindsPortal: boolean;
  state: FormState | null;
};

/** An editor's rights, a row a place, and one more row to add a place. */
export function GrantForm({ grants, places, typed, names, mindsPortal, state }: Props) {
  const t = useTranslations("admin.editors");
  const changeable = grants.filter(({ organizationId }) => mindsPortal || organizationId !== null);
  const isElsewhere = changeable.length < grants.length;
  const free = places.filter(({ organizationId }) =>
    changeable.every((grant) => grant.organizationId !== organizationId),
  );
  const kept = (place: string) => state?.values[roleOf(place)];
  const roleKept = (role: string | undefined) => editorRoles.find((name) => name === role) ?? "";
  return (
    <Section id="oikeudet" title={t("one.rights")} intro={t("one.rightsLead")}>
      {isElsewhere && <p className="mb-4">{t("one.elsewhere")}</p>}
      <div className="space-y-4">
        {changeable.map(({ role, organizationId }, index) => (
          <div key={organizationId ?? ""}>
            <input type="hidden" name="paikka" value={organizationId ?? WHOLE_PORTAL} />
            <RoleChoice
              id={index === 0 ? "rooli" : `rooli-${index}`}
              label={organizationId === null ? t("wholePortal") : (names.get(organizationId) ?? organizationId)}
              empty={t("one.none")}
              value={roleKept(kept(organizationId ?? WHOLE_PORTAL) ?? role)}
            />
          </div>
        ))}
        {(free.length > 0 || typed) && (
          <fieldset className="flex flex-wrap gap-4 rounded-box border border-border/50 p-4">
            <legend className="px-1 font-semibold">{t("one.add")}</legend>
            <PlaceChoice
              {...{ id: "uusi-paikka", label: t("one.place"), empty: t("new.choose"), places: free, typed, state }}
              value={state?.values.paikka}
            />
            <RoleChoice
              id="uusi-rooli"
              label={t("one.role")}
              empty={t("one.none")}
              value={roleKept(state?.values.rooli)}
            />
          </fieldset>
        )}
        <SubmitButton>{t("one.save")}</SubmitButton>
      </div>
    </Section>
  );
}
