import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuickExit } from "@/components/helplines/quick-exit";
import { PublicShell } from "@/components/layout/public-shell";
import { WayForward } from "@/components/layout/way-forward";
import { listHelplines } from "@/lib/helplines/queries";
import { locales, type Locale } from "@/lib/platform/i18n/locales";
import { setStaticLocale } from "@/lib/platform/i18n/reader";

/** The front sends this page's HTML with its own status; it keeps it ready, and asks for a new one when what it tells has changed. */
export const dynamic = "force-dynamic";
export const dynamicParams = false;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  setStaticLocale((await params).locale);
  const t = await getTranslations("errors");
  return { title: t("errorTitle"), robots: { index: false } };
}

export default async function ErrorPage({ params }: Props) {
  setStaticLocale((await params).locale);
  const t = await getTranslations("errors");
  return (
    <PublicShell helplines={await listHelplines({ inStripOnly: true })}>
      <QuickExit />
      <WayForward title={t("errorTitle")} lead={t("errorLead")} />
    </PublicShell>
  );
}
