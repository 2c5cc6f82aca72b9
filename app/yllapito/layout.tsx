import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { fontClasses } from "@/components/admin/fonts";
import "./globals.css";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.layout");
  return {
    title: { default: t("siteName"), template: `%s – ${t("siteName")}` },
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }] },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fi" className={fontClasses}>
      <body className="flex flex-col">{children}</body>
    </html>
  );
}
