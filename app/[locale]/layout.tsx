import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { fontClasses } from "@/components/layout/fonts";
import { isLocale } from "@/lib/platform/i18n/locales";
import { currentLocale, setStaticLocale } from "@/lib/platform/i18n/reader";
import "../globals.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

async function languageOf(params: Props["params"]) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setStaticLocale(locale);
  // What the front says of the request and what Next found its page by are the same address.
  if (currentLocale() !== locale) throw new Error(`A page in ${locale} is asked for in ${currentLocale()}`);
  return locale;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await languageOf(params);
  const t = await getTranslations("layout");
  return {
    title: { default: `${t("siteName")} – ${t("siteDescription")}`, template: `%s – ${t("siteName")}` },
    description: t("siteDescription"),
    manifest: "/manifest.webmanifest",
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }] },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  return (
    <html lang={await languageOf(params)} className={fontClasses}>
      <body className="flex flex-col">{children}</body>
    </html>
  );
}
