import type { ReactNode } from "react";

type Props = { title: ReactNode; eyebrow?: ReactNode; lead?: ReactNode; children?: ReactNode };

/** The top of a page: what kind of thing this is, its name, and one sentence about it. */
export function PageHeader({ title, eyebrow, lead, children }: Props) {
  return (
    <header className="mb-8 max-w-measure">
      {eyebrow && <p className="mb-1 text-sm font-semibold text-spruce">{eyebrow}</p>}
      <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{title}</h1>
      {lead && <p className="mt-4 text-lg text-soft">{lead}</p>}
      {children && <div className="mt-4 flex flex-wrap items-center gap-3">{children}</div>}
    </header>
  );
}
