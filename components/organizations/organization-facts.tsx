import { useTranslations } from "next-intl";
import { Fact, FactList } from "@/components/ui/facts";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PeriodText } from "@/components/ui/time-text";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";

export function OrganizationFacts({ organization }: { organization: OrganizationDetails }) {
  const t = useTranslations("organizations");
  const { kind, officialName, period, regions, parent, children, businessId } = organization;
  return (
    <FactList>
      <Fact label={t("factKind")}>{t(`kind.${kind}`)}</Fact>
      {officialName && <Fact label={t("factName")}>{officialName}</Fact>}
      <Fact label={t("factPeriod")}>
        <PeriodText period={period} />
      </Fact>
      <Fact label={t("factRegions")}>
        {regions.length === 0 ? (
          <Missing>{t("regionsMissing")}</Missing>
        ) : (
          <ul>
            {regions.map(({ region }) => (
              <li key={region.slug}>
                <a href={paths.region(region.slug)} className="inline-block py-1">
                  {localizedText(region.name)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {parent && (
        <Fact label={t("factParent")}>
          <a href={paths.organization(parent.slug)} className="inline-block py-1">
            {localizedText(parent.name)}
          </a>
        </Fact>
      )}
      {children.length > 0 && (
        <Fact label={t("factChildren")}>
          <ul>
            {children.map(({ slug, name }) => (
              <li key={slug}>
                <a href={paths.organization(slug)} className="inline-block py-1">
                  {localizedText(name)}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {businessId && <Fact label={t("factBusinessId")}>{businessId}</Fact>}
    </FactList>
  );
}
