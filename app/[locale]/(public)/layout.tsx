import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { listStripHelplines } from "@/lib/helplines/at-hand";
import { siteOrigin } from "@/lib/platform/http/site-origin";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { metadataBase: new URL(siteOrigin(await headers())) };
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell helplines={await listStripHelplines()}>{children}</PublicShell>;
}
