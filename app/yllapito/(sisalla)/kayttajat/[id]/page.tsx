import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EditorView } from "@/components/admin/editors/editor-view";
import { findFormState } from "@/lib/admin/form-state";
import { findTypedPlace } from "@/lib/admin/grant-place";
import { requireEditorPage } from "@/lib/admin/require-editor-page";
import { may, scopeOf } from "@/lib/editors/policy";
import { findEditor, listGrantPlaces, organizationNames } from "@/lib/editors/queries";
import { requireSession } from "@/lib/editors/session";
import { findProofWays } from "@/lib/editors/session-proof";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<RawQuery> };

const load = cache(async (id: string) => {
  const actor = await requireEditorPage();
  if (scopeOf(actor, "editor.manage").length === 0) notFound();
  return { actor, editor: (await findEditor(actor, id)) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { editor } = await load((await params).id);
  return { title: editor.name };
}

export default async function EditorPage({ params, searchParams }: Props) {
  await requireEditorPage();
  const { actor, editor } = await load((await params).id);
  const session = await requireSession(await headers());
  const { tila = null, lomake = null } = firstValues(await searchParams);
  const state = findFormState(lomake);
  const { places, hasMore } = await listGrantPlaces(actor);
  return (
    <EditorView
      editor={editor}
      isSelf={editor.id === actor.id}
      mindsPortal={may(actor, "editor.manage", "portal")}
      places={places}
      typed={hasMore ? await findTypedPlace(actor, state) : null}
      names={await organizationNames(editor.grants)}
      proof={await findProofWays(session)}
      state={state}
      note={tila}
    />
  );
}
