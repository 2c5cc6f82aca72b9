import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { OwnAccountView } from "@/components/admin/editors/own-account-view";
import { findFormState } from "@/lib/admin/form-state";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { findOwnAccount, organizationNames } from "@/lib/editors/queries";
import { requireSession } from "@/lib/editors/session";
import { findProofWays } from "@/lib/editors/session-proof";
import { listOwnSessions } from "@/lib/editors/sessions";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.editors.own");
  return { title: t("title") };
}

export default async function OwnAccountPage({ searchParams }: Props) {
  const actor = await requireEditorPage();
  const session = await requireSession(await headers());
  const { tila = null, lomake = null } = firstValues(await searchParams);
  return (
    <OwnAccountView
      actor={actor}
      places={await organizationNames(actor.grants)}
      account={await findOwnAccount(actor)}
      sessions={await listOwnSessions(session)}
      proof={await findProofWays(session)}
      state={findFormState(lomake)}
      note={tila}
    />
  );
}
