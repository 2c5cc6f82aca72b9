import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { ExternalLink } from "@/components/ui/external-link";
import { localizedText } from "@/components/ui/localized-text";
import type { FactSourceRow } from "@/lib/sources/queries";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";
import { localized } from "@/lib/platform/i18n/localized";
import { FactName, FactValue } from "./fact-value";

type Props = { facts: FactSourceRow[]; names: ReadonlyMap<string, string>; headingLevel?: 2 | 3 };

/** Each fact beside its source: what the portal says, what the source prints, and what was mended in between. */
export function SourceTable({ facts, names, headingLevel = 2 }: Props) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const t = useTranslations("facts");
  const sources = [...new Map(facts.map(({ source }) => [source.slug, source])).values()];
  return (
    <>
      {sources.map((source) => (
        <section key={source.slug} aria-labelledby={source.slug} className="mt-10">
          <Heading id={source.slug} className="text-xl font-bold">
            {localizedText(source.title)}
          </Heading>
          <SourceOrigin source={source} />
          <div className="mt-3">
            <DataTable
              caption={t("tableCaption", { source: localized(source.title) })}
              head={[t("fact"), t("shown"), t("printed"), t("locator"), t("treatmentTitle")]}
            >
              {facts
                .filter((fact) => fact.source.slug === source.slug)
                .map((fact, index) => (
                  <tr key={index}>
                    <th scope="row">
                      <FactName field={fact.field} />
                    </th>
                    <td>
                      <FactValue field={fact.field} value={fact.value} names={names} />
                    </td>
                    <td>{fact.printed ?? "–"}</td>
                    <td className="whitespace-nowrap">{fact.locator ?? "–"}</td>
                    <td>
                      {fact.treatment === "corrected" ? (
                        <Badge tone="attention">{t("treatment.corrected")}</Badge>
                      ) : (
                        t(`treatment.${fact.treatment}`)
                      )}
                      {fact.note !== null && <p className="text-soft">{localizedText(fact.note)}</p>}
                    </td>
                  </tr>
                ))}
            </DataTable>
          </div>
        </section>
      ))}
    </>
  );
}

function SourceOrigin({ source }: { source: FactSourceRow["source"] }) {
  const t = useTranslations("facts");
  const note = localizedText(source.note);
  return (
    <div className="max-w-measure text-sm text-soft">
      <p>
        {source.publisher && `${source.publisher}. `}
        {source.url && (
          <span className="[overflow-wrap:anywhere]">
            <ExternalLink href={source.url}>{source.url}</ExternalLink>
          </span>
        )}{" "}
        {source.retrievedOn && t("retrievedOn", { date: formatDay(dayOfColumn(source.retrievedOn)) })}
      </p>
      {note && <p>{note}</p>}
    </div>
  );
}
