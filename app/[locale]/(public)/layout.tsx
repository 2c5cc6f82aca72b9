import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PrintFoot } from "@/components/layout/print-foot";
import { PublicShell } from "@/components/layout/public-shell";
import { listStripHelplines } from "@/lib/helplines/at-hand";
import { dayInFinland } from "@/lib/platform/dates/today";
import { askedAddress } from "@/lib/platform/http/asked-address";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { withoutNotes } from "@/lib/shortlist/address";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("offline");
  return {
    metadataBase: new URL(siteOrigin(await headers())),
    // Words for a copy that a device keeps of this page; the service worker fills in when it was made.
    other: { "kept-notice": t("keptNotice", { date: "{date}", time: "{time}" }) },
  };
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const asked = await headers();
  return (
    <PublicShell
      helplines={await listStripHelplines()}
      foot={<PrintFoot address={siteOrigin(asked) + withoutNotes(askedAddress(asked))} day={dayInFinland()} />}
    >
      {children}
    </PublicShell>
  );
}
