import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";

/** `urgent` is the strip of numbers; it stands in the same place on every page. */
export function SiteFooter({ urgent }: { urgent: ReactNode }) {
  const t = useTranslations("layout");
  const columns = [
    {
      title: t("forFamilies"),
      links: [
        [paths.services(), t("services")],
        [paths.situations(), t("situations")],
        [paths.regions(), t("regions")],
        [paths.helplines(), t("helplines")],
        [paths.events(), t("events")],
        [paths.shortlist(), t("shortlist")],
      ],
    },
    {
      title: t("forProfessionals"),
      links: [
        [paths.projects(), t("projects")],
        [paths.programmes(), t("programmes")],
        [paths.organizations(), t("organizations")],
        [paths.funders(), t("funders")],
        [paths.contacts(), t("contacts")],
      ],
    },
    {
      title: t("aboutSite"),
      links: [
        [paths.about(), t("about")],
        [paths.accessibility(), t("accessibility")],
        [paths.privacy(), t("privacy")],
        [paths.offline(), t("offline")],
        [paths.feedback(), t("feedback")],
        [paths.articles(), t("articles")],
      ],
    },
  ] as const;
  return (
    <footer className="mt-20 border-t border-border/60 bg-sunken print:mt-0 print:border-0">
      <div className="mx-auto max-w-page px-4 py-10 sm:px-6 print:py-2">
        {urgent}
        <nav aria-label={t("footerNavigation")} className="mt-10 grid gap-8 sm:grid-cols-3 print:hidden">
          {columns.map(({ title, links }) => (
            <div key={title}>
              <h2 className="text-base font-bold">{title}</h2>
              <ul className="mt-1">
                {links.map(([href, label]) => (
                  <li key={href}>
                    <a href={href} className="inline-flex min-h-11 items-center">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p className="mt-8 text-sm text-soft print:mt-2">{t("licence")}</p>
      </div>
    </footer>
  );
}
