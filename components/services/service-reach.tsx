import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { OpenChannels } from "@/components/hours/open-channels";
import { ExternalLink } from "@/components/ui/external-link";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";
import { successorOf } from "@/lib/organizations/succession";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import type { CountyWebsite } from "@/lib/organizations/county-websites";
import type { ServiceDetails } from "@/lib/services/queries";

type Props = {
  service: ServiceDetails;
  /** The wellbeing services counties of its regions, of which a website is known. */
  counties: CountyWebsite[];
  now: Date;
};

/** How to reach the service; when its own ways are missing, the providers as they are today. */
export function ServiceReach({ service, counties, now }: Props) {
  const t = useTranslations("services");
  const { channels } = service.record;
  const providers = service.organizations.filter(({ role }) => role === "provider");
  const isAskable = providers.some(({ organization }) => organization.record.channels.length > 0);
  return (
    <Section id="yhteys" title={t("reachTitle")}>
      {channels.length > 0 ? (
        <OpenChannels channels={channels} now={now} />
      ) : (
        <>
          <p>
            <Missing>{t("reachMissing")}</Missing>
          </p>
          {providers.length > 0 && <p className="mt-2">{t(isAskable ? "reachAskProvider" : "reachProvider")}</p>}
          <ul className="list-disc pl-6">
            {providers.map(({ organization }) => {
              const today = successorOf(organization) ?? organization;
              return (
                <li key={organization.slug}>
                  <a href={paths.organization(today.slug)} className="inline-flex min-h-11 items-center">
                    {localizedText(today.name)}
                  </a>
                  <OpenChannels channels={organization.record.channels} now={now} />
                </li>
              );
            })}
          </ul>
          {!isAskable && <AskElsewhere service={service} counties={counties} />}
        </>
      )}
    </Section>
  );
}

/** Nobody is known whom to ask: the county that arranges public help there, the page of the place, and the numbers. */
function AskElsewhere({ service, counties }: Omit<Props, "now">) {
  const t = useTranslations("services");
  const isSomewhere = counties.length + service.regions.length > 0;
  return (
    <>
      {isSomewhere && <p className="mt-2">{t("reachInstead")}</p>}
      <ul className="list-disc pl-6">
        {counties.map(({ slug, name, website }) => (
          <li key={slug}>
            <ExternalLink href={website}>{localizedText(name)}</ExternalLink>
          </li>
        ))}
        {service.regions.map(({ region }) => (
          <li key={region.slug}>
            <a href={paths.region(region.slug)} className="inline-flex min-h-11 items-center">
              {t("reachRegion", { name: localized(region.name) })}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {t.rich(isSomewhere ? "callForHelp" : "askByPhone", {
          link: (words) => <a href={paths.helplines()}>{words}</a>,
        })}
      </p>
    </>
  );
}
