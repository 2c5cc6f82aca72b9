import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { ProblemSummary } from "@/components/admin/editors/problem-summary";
import type { FormState } from "@/lib/admin/form-state";

type Props = { title: ReactNode; lead?: ReactNode; state?: FormState | null; children: ReactNode };

/** A page at the door: narrow, one thing to do. */
export function Door({ title, lead, state = null, children }: Props) {
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={title} lead={lead} />
      <ProblemSummary state={state} />
      {children}
    </div>
  );
}
