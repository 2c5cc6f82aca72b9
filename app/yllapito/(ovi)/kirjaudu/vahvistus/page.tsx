import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { SecondStepView } from "@/components/admin/editors/second-step-view";
import { findFormState } from "@/lib/admin/form-state";
import { nextPath } from "@/lib/admin/next-path";
import { adminPaths } from "@/lib/admin-paths";
import { secretToEnrol } from "@/lib/editors/second-step";
import { findSession } from "@/lib/editors/session";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.session.secondStep");
  return { title: t("title") };
}

export default async function SecondStepPage({ searchParams }: Props) {
  const { next = null, lomake = null } = firstValues(await searchParams);
  const session = await findSession(await headers());
  if (!session) redirect(adminPaths.signIn({ next: nextPath(next), tila: "alusta" }));
  if (session.hasSecondStep) redirect(nextPath(next));
  const t = await getTranslations("admin.layout");
  const enrolment = await secretToEnrol(session, t("siteName"));
  return <SecondStepView next={nextPath(next)} state={findFormState(lomake)} enrolment={enrolment} />;
}
