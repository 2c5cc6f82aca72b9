import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { adminPaths } from "@/lib/admin-paths";
import type { EditorActor } from "@/lib/editors/roles";
import { requireEditor } from "@/lib/editors/session";
import { NotSignedIn } from "@/lib/platform/errors";
import { requestedAddress } from "@/lib/platform/i18n/reader";

/** The editor for whom a page is made; anybody else is led to signing in and back. Asked once a request. */
export const requireEditorPage = cache(async (): Promise<EditorActor> => {
  const asked = await headers();
  try {
    return await requireEditor(asked);
  } catch (error) {
    if (!(error instanceof NotSignedIn)) throw error;
    redirect(adminPaths.signIn({ next: requestedAddress() ?? adminPaths.home() }));
  }
});
