import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ByEmailView } from "@/components/admin/retention/by-email-view";
import { findFormState } from "@/lib/admin/form-state";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { adminPaths } from "@/lib/admin-paths";
import { may } from "@/lib/editors/policy";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { exportByEmail } from "@/lib/retention/by-email";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.retention");
  return { title: t("emailTitle") };
}

/** What is kept by an address of mail; the address itself is not in this page's own, which logs may keep. */
export default async function ByEmailPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const actor = await requireEditorPage();
  if (!may(actor, "privacy.erase", "portal")) notFound();
  const { avain, tila } = firstValues(await searchParams);
  const email = findFormState(avain)?.values.email;
  if (!email) redirect(adminPaths.privacy());
  return <ByEmailView found={await exportByEmail(actor, email)} isUnsure={tila === "epavarma"} />;
}
