import type { ReactNode } from "react";

/** A value that is not known: a state of its own, marked so that nobody takes it for an empty field. */
export function Missing({ children }: { children: ReactNode }) {
  return <span className="border-b border-dashed border-border text-soft italic">{children}</span>;
}
