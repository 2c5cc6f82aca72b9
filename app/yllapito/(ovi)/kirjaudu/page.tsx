import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInView } from "@/components/admin/editors/sign-in-view";
import { findFormState } from "@/lib/admin/form-state";
import { nextPath } from "@/lib/admin/next-path";
import { listOidcProviders } from "@/lib/editors/oidc";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.session.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { next = null, tila = null, lomake = null } = firstValues(await searchParams);
  // The door shows itself also when the database is away.
  const services = await listOidcProviders().catch(() => []);
  return <SignInView next={nextPath(next)} note={tila} state={findFormState(lomake)} services={services} />;
}
