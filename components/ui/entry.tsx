import type { ReactNode } from "react";

export function EntryList({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-border/50 border-y border-border/50">{children}</ul>;
}

type Props = {
  href: string;
  title: ReactNode;
  badge?: ReactNode;
  meta?: ReactNode;
  children?: ReactNode;
  headingLevel?: 2 | 3;
};

/** One result or item: its name as the link, what it is, and the few facts that help to choose. */
export function Entry({ href, title, badge, meta, children, headingLevel = 3 }: Props) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <li className="py-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Heading className="text-lg font-bold">
          <a href={href} className="inline-block py-1">
            {title}
          </a>
        </Heading>
        {badge}
      </div>
      {children && <div className="mt-1 max-w-measure">{children}</div>}
      {meta && <p className="mt-1 text-sm text-soft">{meta}</p>}
    </li>
  );
}
