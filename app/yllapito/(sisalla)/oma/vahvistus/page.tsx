import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { RenewSecondStepView } from "@/components/admin/editors/renew-second-step-view";
import { findFormState } from "@/lib/admin/form-state";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { secretToEnrol } from "@/lib/editors/second-step";
import { requireSession } from "@/lib/editors/session";
import { findProofWays } from "@/lib/editors/session-proof";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.editors.own");
  return { title: t("renewTitle") };
}

export default async function RenewSecondStepPage({ searchParams }: Props) {
  await requireEditorPage();
  const session = await requireSession(await headers());
  const { lomake = null } = firstValues(await searchParams);
  const t = await getTranslations("admin.layout");
  const enrolment = await secretToEnrol(session, t("siteName"));
  return (
    <RenewSecondStepView enrolment={enrolment} proof={await findProofWays(session)} state={findFormState(lomake)} />
  );
}
