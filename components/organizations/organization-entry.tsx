import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Entry } from "@/components/ui/entry";
import { localizedText } from "@/components/ui/localized-text";
import { successorOf } from "@/lib/organizations/succession";
import type { OrganizationListItem } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";

export function OrganizationEntry({
  organization,
  headingLevel,
}: {
  organization: OrganizationListItem;
  headingLevel?: 2 | 3;
}) {
  const t = useTranslations("organizations");
  const summary = localizedText(organization.summary);
  const regions = organization.regions.map(({ region }) => localized(region.name));
  const successor = organization.standing === "ended" ? successorOf(organization) : null;
  return (
    <Entry
      href={paths.organization(organization.slug)}
      title={localizedText(organization.name)}
      badge={organization.standing === "ended" && <Badge tone="past">{t("ended")}</Badge>}
      headingLevel={headingLevel}
      meta={[t(`kind.${organization.kind}`), regions.join(", ")].filter(Boolean).join(" · ")}
    >
      {summary && <p>{summary}</p>}
      {successor && (
        <p>
          <a href={paths.organization(successor.slug)} className="inline-flex min-h-11 items-center">
            {t("now", { name: localized(successor.name) })}
          </a>
        </p>
      )}
    </Entry>
  );
}
