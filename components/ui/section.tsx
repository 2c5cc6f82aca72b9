import type { ReactNode } from "react";

type Props = { id: string; title: ReactNode; intro?: ReactNode; children: ReactNode; wide?: boolean };

/** A part of a page under its own heading; its id is an address to link to. */
export function Section({ id, title, intro, children, wide = false }: Props) {
  return (
    <section aria-labelledby={id} className={`mt-12 ${wide ? "" : "max-w-measure"}`}>
      <h2 id={id} className="text-2xl font-bold tracking-tight">
        {title}
      </h2>
      {intro && <p className="mt-2 max-w-measure text-soft">{intro}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
