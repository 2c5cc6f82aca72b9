import { useTranslations } from "next-intl";
import { ErrorLinks } from "@/components/feedback/error-links";
import { RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DataTable } from "@/components/ui/data-table";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";
import { localizedRichText, otherLanguageOf } from "@/lib/platform/i18n/localized";
import type { PageDetails } from "@/lib/pages/queries";

export function PageView({ page }: { page: PageDetails }) {
  const t = useTranslations("pages");
  const body = localizedRichText(page.body);
  return (
    <>
      <Breadcrumb crumbs={[{ href: paths.home(), label: t("home") }]} />
      <PageHeader title={localizedText(page.title)} lead={localizedText(page.lead)} />
      <WithdrawnNotice record={page.record} />
      {body && <RichText document={body} lang={otherLanguageOf(page.body)} />}
      {page.accessibilityIssues.length > 0 && (
        <Section id="puutteet-saavutettavuudessa" title={t("issuesTitle")} wide>
          <div className="max-w-4xl">
            <DataTable caption={t("issuesCaption")} head={[t("issue"), t("criterion"), t("reason"), t("fixBy")]}>
              {page.accessibilityIssues.map((issue, index) => (
                <tr key={index}>
                  <th scope="row">{localizedText(issue.issue)}</th>
                  <td>{issue.criterion ?? "–"}</td>
                  <td>{localizedText(issue.reason)}</td>
                  <td>{issue.fixBy ? formatDay(dayOfColumn(issue.fixBy)) : <Missing>{t("fixByUnknown")}</Missing>}</td>
                </tr>
              ))}
            </DataTable>
          </div>
        </Section>
      )}
      <RecordNotes record={page.record} />
      {page.reviewedOn && (
        <p className="mt-8 text-sm text-soft">{t("reviewedOn", { date: formatDay(dayOfColumn(page.reviewedOn)) })}</p>
      )}
      <div className="mt-4">
        <ErrorLinks record={page.record} />
      </div>
    </>
  );
}
