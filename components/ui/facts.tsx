import type { ReactNode } from "react";

/** Facts as label and value, side by side where there is room. */
export function FactList({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-border/50 border-y border-border/50">{children}</dl>;
}

export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[12rem_1fr]">
      <dt className="font-semibold text-soft">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
