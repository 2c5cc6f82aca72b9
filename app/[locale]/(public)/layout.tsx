import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { listHelplines } from "@/lib/helplines/queries";

export const dynamic = "force-dynamic";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell helplines={await listHelplines({ inStripOnly: true })}>{children}</PublicShell>;
}
