import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Entry, EntryList } from "@/components/ui/entry";
import { paths } from "@/lib/paths";
import type { ResultGroup } from "@/lib/search/portal";
import { MarkedText } from "./marked-text";

/** Results by kind; a group that has more leads to all of its kind. */
export function ResultGroups({ groups, query }: { groups: ResultGroup[]; query: string }) {
  const onlyCounted = groups.filter(({ results }) => results.length === 0);
  return (
    <>
      <NearGroups groups={groups.filter(({ results }) => results.length > 0)} query={query} />
      {onlyCounted.length > 0 && <OtherKinds groups={onlyCounted} query={query} />}
    </>
  );
}

/** Kinds in which the search touched something, but nothing that answers it well. */
function OtherKinds({ groups, query }: { groups: ResultGroup[]; query: string }) {
  const t = useTranslations("search");
  return (
    <nav aria-labelledby="muut-osumat" className="mt-10">
      <h2 id="muut-osumat" className="text-lg font-bold">
        {t("otherKinds")}
      </h2>
      <ul className="flex flex-wrap gap-x-6">
        {groups.map(({ kind, total }) => (
          <li key={kind}>
            <a href={paths.search({ haku: query, laji: kind })} className="inline-flex min-h-11 items-center">
              {t("kindCount", { kind: t(`kind.${kind}`), count: total })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NearGroups({ groups, query }: { groups: ResultGroup[]; query: string }) {
  const t = useTranslations("search");
  const services = useTranslations("services");
  return groups.map(({ kind, total, results }) => (
    <section key={kind} aria-labelledby={`laji-${kind}`} className="mt-10">
      <h2 id={`laji-${kind}`} className="mb-2 text-2xl font-bold">
        {t(`kind.${kind}`)}
      </h2>
      <EntryList>
        {results.map(({ id, href, title, summary, languages, standing }) => (
          <Entry
            key={id}
            href={href}
            title={<MarkedText stretches={title} lang={languages.title} />}
            badge={standing === "unconfirmed" && <Badge tone="attention">{services("unconfirmedTitle")}</Badge>}
          >
            {summary.length > 0 && (
              <p>
                <MarkedText stretches={summary} lang={languages.summary} />
              </p>
            )}
          </Entry>
        ))}
      </EntryList>
      {total > results.length && (
        <a
          href={paths.search({ haku: query, laji: kind })}
          className="mt-2 inline-flex min-h-11 items-center font-semibold"
        >
          {t(`showAll.${kind}`, { count: total })}
        </a>
      )}
    </section>
  ));
}
