import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { fontClasses } from "@/components/layout/fonts";
import { locales, type Locale } from "@/lib/paths";
import "../globals.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
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
  const { locale } = await params;
  if (!locales.includes(locale as Locale)) notFound();
  setRequestLocale(locale as Locale);
  return (
    <html lang={locale} className={fontClasses}>
      <body className="flex flex-col">{children}</body>
    </html>
  );
}
