import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FunderView } from "@/components/organizations/funder-view";
import { leavePage } from "@/lib/content/leave-page";
import { findFunder } from "@/lib/organizations/funders/queries";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";

type Props = { params: Promise<{ slug: string }> };

const load = cache(
  async (slug: string) => (await findFunder(slug)) ?? (await leavePage("organization", slug, paths.funder)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const funder = await load((await params).slug);
  const t = await getTranslations("organizations.funders");
  const name = localized(funder.name);
  return {
    title: t("pageTitle", { name }),
    description: t("pageLead", { name }),
    robots: funder.record.state === "withdrawn" ? { index: false } : undefined,
  };
}

export default async function FunderPage({ params }: Props) {
  return <FunderView funder={await load((await params).slug)} />;
}
