import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PrintFoot } from "@/components/layout/print-foot";
import { PublicShell } from "@/components/layout/public-shell";
import { listStripHelplines } from "@/lib/helplines/at-hand";
import { dayInFinland } from "@/lib/platform/dates/today";
import { requestedAddress } from "@/lib/platform/i18n/reader";
import { languageAlternates } from "@/lib/routes";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { withoutNotes } from "@/lib/shortlist/address";

/** Every page's own address without its query, and the same page in the other languages. */
function alternatesOfRequest(): Metadata["alternates"] {
  const [address = "/"] = (requestedAddress() ?? "/").split("?");
  return { canonical: address, languages: languageAlternates(address) };
}

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("offline");
  return {
    metadataBase: new URL(siteOrigin(await headers())),
    alternates: alternatesOfRequest(),
    // Words for a copy that a device keeps of this page; the service worker fills in when it was made.
    other: { "kept-notice": t("keptNotice", { date: "{date}", time: "{time}" }) },
  };
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const asked = await headers();
  return (
    <PublicShell
      helplines={await listStripHelplines()}
      foot={<PrintFoot address={siteOrigin(asked) + withoutNotes(requestedAddress() ?? "/")} day={dayInFinland()} />}
    >
      {children}
    </PublicShell>
  );
}
