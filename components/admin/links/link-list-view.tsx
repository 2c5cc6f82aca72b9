import { useTranslations } from "next-intl";
import { DoneNote } from "@/components/admin/editors/done-note";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import type { ListedLink } from "@/lib/links/admin-queries";
import { linkViews, type LinkView } from "@/lib/links/views";
import { LinkItem } from "./link-item";

type Props = {
  links: ListedLink[];
  view: LinkView;
  counts: Record<LinkView, number>;
  page: number;
  pageCount: number;
  done: string | null;
};

const notes = ["poikkeus", "takaisin", "syy", "ei"] as const;

/** The links out of the editor's records: those that are broken first, each with where it is used. */
export function LinkListView({ links, view, counts, page, pageCount, done }: Props) {
  const t = useTranslations("admin.links");
  const note = notes.find((name) => name === done);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {note && <DoneNote>{t(`done.${note}`)}</DoneNote>}
      <nav aria-label={t("views")}>
        <ul className="flex flex-wrap gap-x-6">
          {linkViews.map((name) => (
            <li key={name}>
              <a
                href={adminPaths.links({ nayta: name })}
                aria-current={name === view ? "page" : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {`${t(`view.${name}`)} (${counts[name]})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {links.length === 0 ? (
        <p className="mt-6">{t("none")}</p>
      ) : (
        <ul className="mt-4 divide-y divide-border/50 border-y border-border/50">
          {links.map((link) => (
            <LinkItem key={link.url} link={link} view={view} />
          ))}
        </ul>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => adminPaths.links({ nayta: view, sivu })} />
    </>
  );
}
