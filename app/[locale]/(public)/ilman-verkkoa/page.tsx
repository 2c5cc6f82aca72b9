import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfflineView } from "@/components/offline/offline-view";
import { environment } from "@/lib/platform/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("offline");
  return { title: t("title"), description: t("lead") };
}

export default function OfflinePage() {
  return <OfflineView isOffered={environment().OFFLINE === "on"} />;
}
