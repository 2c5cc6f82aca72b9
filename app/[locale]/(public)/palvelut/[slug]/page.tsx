import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ServiceView } from "@/components/services/service-view";
import { leavePage } from "@/lib/content/leave-page";
import { listHelplines } from "@/lib/helplines/queries";
import { listCountyWebsites } from "@/lib/organizations/county-websites";
import { paths } from "@/lib/paths";
import { hasSimpleText } from "@/lib/simple/queries";
import { findRecordSources } from "@/lib/sources/queries";
import { localized } from "@/lib/platform/i18n/localized";
import { findService } from "@/lib/services/queries";
import { needsNeutralTitle } from "@/lib/situations/rules";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findService(slug)) ?? (await leavePage("service", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const service = await load((await params).slug);
  const layout = await getTranslations("layout");
  const isNeutral = needsNeutralTitle(service.terms.map(({ term }) => term));
  return {
    title: isNeutral ? { absolute: layout("siteName") } : localized(service.name),
    description: isNeutral ? layout("siteDescription") : localized(service.summary),
    robots: service.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function ServicePage({ params }: Props) {
  const service = await load((await params).slug);
  const hard = service.terms.find(({ term }) => needsNeutralTitle([term]));
  const isReachable =
    service.record.channels.length > 0 ||
    service.organizations.some(
      ({ role, organization }) => role === "provider" && organization.record.channels.length > 0,
    );
  const [sources, helplines, isSimpler, counties] = await Promise.all([
    findRecordSources([service.record.id]),
    hard ? listHelplines({ situation: hard.term.slug }) : [],
    hasSimpleText({ service: service.slug }),
    isReachable ? [] : listCountyWebsites(service.regions.map(({ regionId }) => regionId)),
  ]);
  return (
    <ServiceView
      service={service}
      sources={sources}
      helplines={helplines}
      counties={counties}
      now={new Date()}
      simpleHref={isSimpler ? paths.simpleService(service.slug) : null}
    />
  );
}
