import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { listStripHelplines } from "@/lib/helplines/at-hand";
import { requestedAddress } from "@/lib/platform/i18n/reader";
import { languageAlternates } from "@/lib/routes";
import { siteOrigin } from "@/lib/platform/http/site-origin";

/** Every page's own address without its query, and the same page in the other languages. */
function alternatesOfRequest(): Metadata["alternates"] {
  const [address = "/"] = (requestedAddress() ?? "/").split("?");
  return { canonical: address, languages: languageAlternates(address) };
}

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { metadataBase: new URL(siteOrigin(await headers())), alternates: alternatesOfRequest() };
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell helplines={await listStripHelplines()}>{children}</PublicShell>;
}
