import type { Metadata } from "next";
import { cache } from "react";
import { ServiceView } from "@/components/services/service-view";
import { leavePage } from "@/lib/content/leave-page";
import { paths } from "@/lib/paths";
import { findRecordSources } from "@/lib/sources/queries";
import { localized } from "@/lib/platform/i18n/localized";
import { findService } from "@/lib/services/queries";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findService(slug)) ?? (await leavePage("service", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const service = await load((await params).slug);
  return {
    title: localized(service.name),
    description: localized(service.summary),
    alternates: { canonical: paths.service(service.slug) },
    robots: service.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function ServicePage({ params }: Props) {
  const service = await load((await params).slug);
  const sources = await findRecordSources([service.record.id]);
  return <ServiceView service={service} sources={sources} now={new Date()} />;
}
