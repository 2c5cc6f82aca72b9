import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { wayOnFrom, type AnsweringRole } from "@/lib/projects/rules";

/** The banner of an ended project, with the way on. */
export function EndedNotice({ roles }: { roles: AnsweringRole[] }) {
  const t = useTranslations("projects");
  return (
    <Notice tone="attention" title={t("endedTitle")}>
      <p>{t("endedBody")}</p>
      <WayOn roles={roles} />
      <p>
        <a href={paths.services()} className="inline-flex min-h-11 items-center">
          {t("endedFamilies")}
        </a>
      </p>
    </Notice>
  );
}

/** The organizations that answer today, by their present names. */
export function WayOn({ roles }: { roles: AnsweringRole[] }) {
  const t = useTranslations("projects");
  const ways = wayOnFrom(roles);
  if (ways.length === 0) return null;
  return (
    <>
      <p className="font-semibold">{t("wayOnTitle")}</p>
      <ul className="list-disc pl-6">
        {ways.map(({ organization, former }) => (
          <li key={organization.slug}>
            <a href={paths.organization(organization.slug)}>{localizedText(organization.name)}</a>
            {former && (
              <span className="block text-sm text-soft">
                {t("wayOnSuccessor", { old: localized(former.name), new: localized(organization.name) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
