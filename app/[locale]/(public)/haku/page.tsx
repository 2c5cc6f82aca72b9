import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuickExit } from "@/components/helplines/quick-exit";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import { SituationTiles } from "@/components/home/situation-tiles";
import { ResultGroups } from "@/components/search/result-groups";
import { NamedSituations } from "@/components/situations/named-situations";
import { SearchBox } from "@/components/search/search-box";
import { SearchNotes } from "@/components/search/search-notes";
import { EmptyResult } from "@/components/ui/empty-result";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { listHelplines } from "@/lib/helplines/queries";
import { paths } from "@/lib/paths";
import { pageOf } from "@/lib/platform/http/page-of";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { searchSchema } from "@/lib/search/kinds";
import { searchPortal } from "@/lib/search/portal";
import { listSituations } from "@/lib/services/queries";

type Props = { searchParams: Promise<RawQuery> };

const resultsPerPage = 20;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("search");
  const { haku } = searchSchema.parse(firstValues(await searchParams));
  return {
    // Not the words: a tab and a history are read by others too.
    title: t("title"),
    description: t("lead"),
    robots: haku ? { index: false } : undefined,
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const t = await getTranslations("search");
  const { haku, laji, sivu } = searchSchema.parse(firstValues(await searchParams));
  const [found, situations] = await Promise.all([haku ? searchPortal(haku, { kind: laji }) : null, listSituations()]);
  const isEmpty = found?.groups.length === 0;
  const isNamed = (found?.situations.length ?? 0) > 0;
  const [group] = found?.groups ?? [];
  const page = laji && group ? pageOf(group.results, sivu, resultsPerPage) : null;
  return (
    <>
      {found?.isSensitive && <QuickExit />}
      <PageHeader title={t("title")} lead={haku ? undefined : t("lead")} />
      <div className="max-w-3xl">
        <SearchBox query={haku} />
      </div>
      {found && (
        <div className="mt-6">
          <NamedSituations situations={found.situations} />
        </div>
      )}
      {found && haku && <SearchNotes search={found} query={haku} />}
      {isEmpty && !isNamed && haku && (
        <EmptyResult
          title={t("empty", { query: haku })}
          hint={t("emptyHint")}
          href={paths.services()}
          linkText={t("emptyServices")}
        />
      )}
      {isEmpty && !isNamed && (
        <HelplineStrip helplines={await listHelplines({ inStripOnly: true })} id="soita" title={t("callNow")} />
      )}
      {found && haku && (
        <ResultGroups
          groups={page && group ? [{ ...group, total: page.items.length, results: page.items }] : found.groups}
          query={haku}
        />
      )}
      {page && haku && (
        <>
          <Pagination
            page={page.page}
            pageCount={page.pageCount}
            hrefOf={(number) => paths.search({ haku, laji, sivu: number })}
          />
          <a href={paths.search({ haku })} className="mt-6 inline-flex min-h-11 items-center font-semibold">
            {t("allKinds")}
          </a>
        </>
      )}
      {(!haku || isEmpty) && (
        <Section id="tilanteet" title={t("situations")} wide>
          <SituationTiles situations={situations} />
        </Section>
      )}
    </>
  );
}
