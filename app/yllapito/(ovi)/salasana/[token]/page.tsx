import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoneLink } from "@/components/admin/editors/gone-link";
import { NewPasswordView } from "@/components/admin/editors/new-password-view";
import { findFormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";
import { findLink } from "@/lib/editors/links";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.session.newPassword");
  return { title: t("title") };
}

export default async function NewPasswordPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { lomake = null } = firstValues(await searchParams);
  const t = await getTranslations("admin.session.newPassword");
  const editor = await findLink("passwordReset", token);
  if (editor) return <NewPasswordView token={token} email={editor.email} state={findFormState(lomake)} />;
  const link = { href: adminPaths.askPassword(), label: t("again") };
  return <GoneLink title={t("goneTitle")} text={t("gone")} link={link} />;
}
