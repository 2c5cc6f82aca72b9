import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { listHelplines } from "@/lib/helplines/queries";

export const dynamic = "force-dynamic";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("layout");
  const helplines = await listHelplines({ inStripOnly: true });
  return (
    <>
      <a
        href="#sisalto"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-surface focus:p-3 focus:font-bold"
      >
        {t("skipToContent")}
      </a>
      <SiteHeader />
      <main id="sisalto" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 py-8 outline-none sm:px-6 sm:py-10">
        {children}
      </main>
      <SiteFooter urgent={<HelplineStrip helplines={helplines} />} />
    </>
  );
}
