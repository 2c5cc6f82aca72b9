import { useTranslations } from "next-intl";
import type { Grant } from "@/lib/editors/roles";

type Props = { grants: readonly Grant[]; places: ReadonlyMap<string, string> };

/** Rights in words, a line each: the role and where. */
export function GrantList({ grants, places }: Props) {
  const t = useTranslations("admin.editors");
  return (
    <ul>
      {grants.map(({ role, organizationId }) => (
        <li key={organizationId ?? ""}>
          <strong className="font-semibold">{t(`roles.${role}`)}:</strong>{" "}
          <span className="text-soft">
            {organizationId === null ? t("wholePortal") : (places.get(organizationId) ?? organizationId)}
          </span>
        </li>
      ))}
    </ul>
  );
}
