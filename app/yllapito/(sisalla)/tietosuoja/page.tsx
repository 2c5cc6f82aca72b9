import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PrivacyView } from "@/components/admin/retention/privacy-view";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { may, scopeOf } from "@/lib/editors/policy";
import { firstValues, pageParameter, wordsParameter, type RawQuery } from "@/lib/platform/http/query";
import { listRemovablePeople } from "@/lib/retention/admin-queries";
import { listSettings } from "@/lib/retention/settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.retention");
  return { title: t("title") };
}

const asked = z.object({ sivu: pageParameter, nimi: wordsParameter });

export default async function PrivacyPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  if (scopeOf(actor, "organization.settings").length === 0) notFound();
  const query = firstValues(await searchParams);
  const { tila = null, tietue = null } = query;
  const { sivu, nimi } = asked.parse({ nimi: null, ...query });
  const [settings, removable] = await Promise.all([listSettings(actor, sivu), listRemovablePeople(actor, nimi)]);
  return (
    <PrivacyView
      settings={settings}
      removable={{ ...removable, words: nimi }}
      maySearchAddresses={may(actor, "privacy.erase", "portal")}
      done={{ note: tila, record: tietue }}
    />
  );
}
