import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecoveryCodesView } from "@/components/admin/editors/recovery-codes-view";
import { takeOnce } from "@/lib/admin/form-state";
import { nextPath } from "@/lib/admin/next-path";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.session.recovery");
  return { title: t("title") };
}

/** New recovery codes, shown once: the key in the address opens nothing after that, nor for anybody else. */
export default async function RecoveryCodesPage({ searchParams }: Props) {
  const { id } = await requireEditorPage();
  const { avain = null, next = null } = firstValues(await searchParams);
  return <RecoveryCodesView codes={takeOnce(id, avain)} next={nextPath(next)} />;
}
