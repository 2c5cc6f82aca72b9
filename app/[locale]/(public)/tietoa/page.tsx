import type { Metadata } from "next";
import { cache } from "react";
import { PageView } from "@/components/pages/page-view";
import { leavePage } from "@/lib/content/leave-page";
import { findPage } from "@/lib/pages/queries";
import { localized } from "@/lib/platform/i18n/localized";

const load = cache(async () => (await findPage("tietoa")) ?? (await leavePage("page", "tietoa")));

export async function generateMetadata(): Promise<Metadata> {
  return { title: localized((await load()).title) };
}

export default async function AboutPage() {
  return <PageView page={await load()} />;
}
