import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** What has just been done, said to screen readers too. */
export function DoneNote({ children }: { children: ReactNode }) {
  return (
    <div role="status">
      <Notice>
        <p>{children}</p>
      </Notice>
    </div>
  );
}
