import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskPasswordView } from "@/components/admin/editors/ask-password-view";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.session.askPassword");
  return { title: t("title") };
}

export default async function AskPasswordPage({ searchParams }: Props) {
  const { tila = null } = firstValues(await searchParams);
  return <AskPasswordView isSent={tila === "lahetetty"} />;
}
