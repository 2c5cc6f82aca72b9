import type { Metadata } from "next";
import { cache } from "react";
import { OrganizationView } from "@/components/organizations/organization-view";
import { leavePage } from "@/lib/content/leave-page";
import { findOrganization } from "@/lib/organizations/queries";
import { dayInFinland } from "@/lib/platform/dates/today";
import { findRecordSources } from "@/lib/sources/queries";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => (await findOrganization(slug)) ?? (await leavePage("organization", slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organization = await load((await params).slug);
  return {
    title: localized(organization.name),
    description: localizedOrNull(organization.summary) ?? undefined,
    robots: organization.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function OrganizationPage({ params }: Props) {
  const organization = await load((await params).slug);
  const sources = await findRecordSources([organization.record.id]);
  return <OrganizationView organization={organization} sources={sources} day={dayInFinland()} />;
}
