import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PrivacyView } from "@/components/admin/retention/privacy-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { may, scopeOf } from "@/lib/editors/policy";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { listRemovablePeople } from "@/lib/retention/admin-queries";
import { listSettings } from "@/lib/retention/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.retention");
  return { title: t("title") };
}

export default async function PrivacyPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  if (scopeOf(actor, "organization.settings").length === 0) notFound();
  const { tila = null, tietue = null } = firstValues(await searchParams);
  const [organizations, people] = await Promise.all([listSettings(actor), listRemovablePeople(actor)]);
  return (
    <PrivacyView
      organizations={organizations}
      people={people}
      maySearchAddresses={may(actor, "privacy.erase", "portal")}
      done={{ note: tila, record: tietue }}
    />
  );
}
