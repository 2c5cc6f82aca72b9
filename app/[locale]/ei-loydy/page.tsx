import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuickExit } from "@/components/helplines/quick-exit";
import { PublicShell } from "@/components/layout/public-shell";
import { WayForward } from "@/components/layout/way-forward";
import { listHelplines } from "@/lib/helplines/queries";

/** The front sends this page's HTML with its own status; it is kept ready, so that no database is needed to show it. */
export const revalidate = 300;
export const dynamicParams = false;

export function generateStaticParams() {
  return [{ locale: "fi" }];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle"), robots: { index: false } };
}

export default async function NotFoundPage() {
  const t = await getTranslations("errors");
  return (
    <PublicShell helplines={await listHelplines({ inStripOnly: true })}>
      <QuickExit />
      <WayForward title={t("notFoundTitle")} lead={t("notFoundLead")} />
    </PublicShell>
  );
}
