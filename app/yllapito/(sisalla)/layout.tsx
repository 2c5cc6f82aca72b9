import type { ReactNode } from "react";
import { AdminShell } from "@/components/admin/admin-shell";
import { requireEditorPage } from "@/lib/admin/require-editor-page";

/** Every page of the editors' area but the door. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  return <AdminShell editor={await requireEditorPage()}>{children}</AdminShell>;
}
