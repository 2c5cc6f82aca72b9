import { useTranslations } from "next-intl";
import { SourceTable } from "@/components/records/source-table";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { adminPaths } from "@/lib/admin-paths";
import type { findRecordQuality } from "@/lib/upkeep/admin-queries";
import type { Completeness } from "@/lib/upkeep/completeness";

type Props = { quality: NonNullable<Awaited<ReturnType<typeof findRecordQuality>>> };

/** How complete a record is and why, and its facts beside what their sources print. */
export function RecordQualityView({ quality: { record, completeness, isWhole, sources } }: Props) {
  const t = useTranslations("admin.gaps");
  return (
    <>
      <PageHeader title={t("qualityTitle", { name: record.name })}>
        <a href={adminPaths.record(record.id)} className="inline-flex min-h-11 items-center">
          {t("toRecord")}
        </a>
      </PageHeader>
      {completeness ? (
        <Section id="taydellisyys" title={t("qualityOf", { score: completeness.score })}>
          <Criteria recordId={record.id} completeness={completeness} />
        </Section>
      ) : (
        <p className="max-w-measure">{t(isWhole ? "notJudged" : "notWhole")}</p>
      )}
      <Section id="lahteet" title={t("sourcesTitle")} wide>
        {sources.facts.length === 0 ? (
          <p>{t("noSources")}</p>
        ) : (
          <SourceTable facts={sources.facts} names={sources.names} headingLevel={3} />
        )}
      </Section>
    </>
  );
}

function Criteria({ recordId, completeness }: { recordId: string; completeness: Completeness }) {
  const t = useTranslations("admin.gaps");
  const order = [...completeness.criteria].sort((a, b) => Number(a.isMet) - Number(b.isMet) || b.weight - a.weight);
  return (
    <DataTable caption={t("criteriaCaption")} head={[t("criterionName"), t("weight"), t("state")]}>
      {order.map(({ key, field, weight, isMet }) => (
        <tr key={key}>
          <th scope="row">{t(`criterion.${key}` as never)}</th>
          <td>{weight}</td>
          <td>
            {isMet ? (
              t("met")
            ) : (
              <a href={adminPaths.recordField(recordId, field)} className="min-h-11 font-semibold">
                {t("unmet")}
                <span className="sr-only">{`: ${t(`criterion.${key}` as never)}`}</span>
              </a>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
