import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { NewEditorView } from "@/components/admin/editors/new-editor-view";
import { findFormState } from "@/lib/admin/form-state";
import { findTypedPlace } from "@/lib/admin/grant-place";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { adminPaths } from "@/lib/admin-paths";
import { scopeOf } from "@/lib/editors/policy";
import { listGrantPlaces } from "@/lib/editors/queries";
import { requireSession } from "@/lib/editors/session";
import { findProofWays } from "@/lib/editors/session-proof";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { searchParams: Promise<RawQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.editors.new");
  return { title: t("title") };
}

export default async function NewEditorPage({ searchParams }: Props) {
  const actor = await requireEditorPage();
  if (scopeOf(actor, "editor.manage").length === 0) notFound();
  const session = await requireSession(await headers());
  const { lomake = null } = firstValues(await searchParams);
  const state = findFormState(lomake);
  const { places, hasMore } = await listGrantPlaces(actor);
  const typed = hasMore ? await findTypedPlace(actor, state) : null;
  const page = adminPaths.newEditor(lomake ? { lomake } : {});
  return <NewEditorView places={places} typed={typed} page={page} proof={await findProofWays(session)} state={state} />;
}
