import { useTranslations } from "next-intl";
import { ErrorLinks } from "@/components/feedback/error-links";
import { WithdrawnNotice } from "@/components/records/record-notes";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { BulletList } from "@/components/ui/bullet-list";
import { DataTable } from "@/components/ui/data-table";
import { Fact, FactList } from "@/components/ui/facts";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { PeriodText } from "@/components/ui/time-text";
import { knownFunding, yearsAround, yearSpan } from "@/lib/organizations/funding-totals";
import type { FunderDetails } from "@/lib/organizations/funders/queries";
import { paths } from "@/lib/paths";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { localized } from "@/lib/platform/i18n/localized";
import { FundingTimeline } from "./funding-timeline";
import { KnownAmount } from "./funder-table";
import { SuccessionSection } from "./succession";

export function FunderView({ funder }: { funder: FunderDetails }) {
  const t = useTranslations("organizations");
  const name = localized(funder.name);
  const projectCount = new Set(funder.fundings.map(({ project }) => project.slug)).size;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.funders(), label: t("funders.title") },
        ]}
      />
      <PageHeader eyebrow={t("funders.funder")} title={name} lead={t("funders.pageLead", { name })}>
        {funder.standing === "ended" && <Badge tone="past">{t("ended")}</Badge>}
      </PageHeader>
      <WithdrawnNotice record={funder.record} />
      <div className="max-w-3xl">
        <h2 className="sr-only">{t("factsTitle")}</h2>
        <FactList>
          <Fact label={t("funders.factAmount")}>
            <KnownAmount fundings={funder.fundings} />
            {knownFunding(funder.fundings).knownCents !== null && (
              <p className="text-sm text-soft">{t("funders.factAmountNote")}</p>
            )}
          </Fact>
          <Fact label={t("funders.factProjects")}>{t("funders.projectCount", { count: projectCount })}</Fact>
          {funder.parent && (
            <Fact label={t("factParent")}>
              <a href={paths.organization(funder.parent.slug)}>{localizedText(funder.parent.name)}</a>
            </Fact>
          )}
        </FactList>
        <p>
          <a href={paths.organization(funder.slug)} className="inline-flex min-h-11 items-center">
            {t("organizationLink")}
          </a>
        </p>
      </div>
      <Section id="hankkeet" title={t("funders.projectsTitle")} wide>
        {funder.fundings.length === 0 ? (
          <p>{t("funders.projectsNone")}</p>
        ) : (
          <FundedProjects fundings={funder.fundings} />
        )}
      </Section>
      {yearsAround(funder.fundings.map(({ period }) => yearSpan(period))) && (
        <Section id="aikajana" title={t("funders.timelineTitle")} intro={t("funders.timelineIntro")}>
          <FundingTimeline fundings={funder.fundings} />
        </Section>
      )}
      <SuccessionSection successions={funder.successions} precededBy={funder.precededBy} />
      {funder.programmes.length > 0 && (
        <Section id="ohjelmat" title={t("funders.programmesTitle")}>
          <BulletList
            items={funder.programmes.map(({ programme }) => (
              <>
                <a href={paths.programme(programme.slug)}>{localizedText(programme.name)}</a>,{" "}
                <PeriodText period={periodOf(programme)} />
              </>
            ))}
          />
        </Section>
      )}
      <div className="mt-8">
        <ErrorLinks record={funder.record} />
      </div>
    </>
  );
}

function FundedProjects({ fundings }: { fundings: FunderDetails["fundings"] }) {
  const t = useTranslations("organizations.funders");
  const head = [t("project"), t("period"), t("amountOfOne"), t("share"), t("instrument"), t("programme")];
  return (
    <DataTable caption={t("tableCaption")} head={head}>
      {fundings.map(
        ({ project, period, isPeriodOfProject, amountCents, shareBasisPoints, instrument, programme, note }, index) => (
          <tr key={index}>
            <th scope="row" className="min-w-44">
              <a href={paths.project(project.slug)}>{localizedText(project.name)}</a>
              {note !== null && <p className="text-soft">{localizedText(note)}</p>}
            </th>
            <td>
              <PeriodText period={period} />
              {isPeriodOfProject && <span className="block text-soft">{t("periodOfProject")}</span>}
            </td>
            <td className="whitespace-nowrap">
              {amountCents === null ? <Missing>{t("amountUnknown")}</Missing> : formatEuros(amountCents)}
            </td>
            <td>{shareBasisPoints === null ? "–" : formatShare(shareBasisPoints)}</td>
            <td>{instrument ?? "–"}</td>
            <td>{programme ? <a href={paths.programme(programme.slug)}>{localizedText(programme.name)}</a> : "–"}</td>
          </tr>
        ),
      )}
    </DataTable>
  );
}
