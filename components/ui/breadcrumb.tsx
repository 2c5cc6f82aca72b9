import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Crumb = { href: string; label: ReactNode };

/** The way from the front page to here; the page itself is its heading and is not repeated. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumb")} className="mb-6 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ href, label }, index) => (
          <li key={href} className="flex items-center gap-x-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
