import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { OpenChannels } from "@/components/hours/open-channels";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";
import { successorOf } from "@/lib/organizations/succession";
import { paths } from "@/lib/paths";
import type { ServiceDetails } from "@/lib/services/queries";

/** How to reach the service; when its own ways are missing, the providers as they are today. */
export function ServiceReach({ service, now }: { service: ServiceDetails; now: Date }) {
  const t = useTranslations("services");
  const { channels } = service.record;
  const providers = service.organizations.filter(({ role }) => role === "provider");
  return (
    <Section id="yhteys" title={t("reachTitle")}>
      {channels.length > 0 ? (
        <OpenChannels channels={channels} now={now} />
      ) : (
        <>
          <p>
            <Missing>{t("reachMissing")}</Missing>
          </p>
          {providers.length > 0 && <p className="mt-2">{t("reachAskProvider")}</p>}
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
          {providers.every(({ organization }) => organization.record.channels.length === 0) && (
            <p className="mt-2">{t.rich("askByPhone", { link: (words) => <a href={paths.helplines()}>{words}</a> })}</p>
          )}
        </>
      )}
    </Section>
  );
}
