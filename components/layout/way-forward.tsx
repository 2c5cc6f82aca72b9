import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

/** A page that could not be shown: what happened, and where to go from here. */
export function WayForward({ title, lead, search }: { title: string; lead: string; search?: ReactNode }) {
  const t = useTranslations("errors");
  const ways = [
    [paths.home(), t("toHome")],
    [paths.services(), t("toServices")],
    [paths.helplines(), t("toHelplines")],
    [paths.projects(), t("toProjects")],
  ] as const;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      {search}
      <h2 className="text-xl font-bold">{t("whatNow")}</h2>
      <ul>
        {ways.map(([href, label]) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
