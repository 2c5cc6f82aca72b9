import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import type { HelplineListItem } from "@/lib/helplines/queries";
import { FinnishNote } from "./language-switcher";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type Props = {
  helplines: HelplineListItem[];
  /** What a printed page ends with. */
  foot?: ReactNode;
  children: ReactNode;
};

/** What every public page stands in. */
export function PublicShell({ helplines, foot, children }: Props) {
  const t = useTranslations("layout");
  return (
    <>
      <a
        href="#sisalto"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-surface focus:p-3 focus:font-bold"
      >
        {t("skipToContent")}
      </a>
      <SiteHeader />
      <main
        id="sisalto"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 py-8 outline-none sm:px-6 sm:py-10"
      >
        <FinnishNote />
        {children}
        {foot}
      </main>
      <SiteFooter urgent={<HelplineStrip helplines={helplines} id="apua-heti-numerot" title={t("urgentTitle")} />} />
    </>
  );
}
