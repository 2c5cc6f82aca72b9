import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoneLink } from "@/components/admin/editors/gone-link";
import { InvitationView } from "@/components/admin/editors/invitation-view";
import { findFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { findLink } from "@/lib/editors/links";
import { listOidcProviders } from "@/lib/editors/oidc";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.session.invitation");
  return { title: t("submit") };
}

export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { lomake = null } = firstValues(await searchParams);
  const t = await getTranslations("admin.session");
  const editor = await findLink("invitation", token);
  if (!editor) {
    const link = { href: adminPaths.signIn(), label: t("signIn.title") };
    return <GoneLink title={t("invitation.goneTitle")} text={t("invitation.gone")} link={link} />;
  }
  const services = await listOidcProviders(editor.grants.flatMap(({ organizationId }) => organizationId ?? []));
  return <InvitationView token={token} editor={editor} services={services} state={findFormState(lomake)} />;
}
