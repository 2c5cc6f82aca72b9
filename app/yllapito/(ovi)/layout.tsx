import type { ReactNode } from "react";
import { AdminShell } from "@/components/admin/admin-shell";

/** The door: pages for those who have not signed in. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return <AdminShell editor={null}>{children}</AdminShell>;
}
