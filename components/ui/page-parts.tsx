import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "./section";

/** A part of a long page; one without content is left out of the page and of its contents alike. */
export type PagePart = { id: string; title: string; wide?: boolean; content: ReactNode };

/** A long page's parts with its table of contents, beside them where there is room. */
export function PageParts({ opening, parts, closing }: { opening: ReactNode; parts: PagePart[]; closing?: ReactNode }) {
  const t = useTranslations("ui");
  const shown = parts.filter(({ content }) => content !== null && content !== false);
  return (
    <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_15rem] xl:gap-12">
      <div className="min-w-0">
        {opening}
        {shown.map(({ id, title, wide, content }) => (
          <Section key={id} id={id} title={title} wide={wide}>
            {content}
          </Section>
        ))}
        {closing}
      </div>
      <nav aria-labelledby="sisallys" className="hidden self-start xl:sticky xl:top-6 xl:block print:hidden">
        <h2 id="sisallys" className="text-base font-bold">
          {t("onThisPage")}
        </h2>
        <ul className="mt-2 border-l border-border/60">
          {shown.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="block py-1.5 pl-4 text-sm">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
