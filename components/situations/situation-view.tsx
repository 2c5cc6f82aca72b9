import { useTranslations } from "next-intl";
import { QuickExit, QuickExitHint } from "@/components/helplines/quick-exit";
import { SignList } from "@/components/helplines/sign-list";
import { SituationDrawing } from "@/components/home/situation-drawing";
import { CheckedLine, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { RecordSources } from "@/components/records/record-sources";
import { SimpleLink } from "@/components/simple/simple-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { localizedText } from "@/components/ui/localized-text";
import { PageHeader } from "@/components/ui/page-header";
import { RichText } from "@/components/ui/rich-text";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { localizedRichText, otherLanguageOf } from "@/lib/platform/i18n/localized";
import type { SituationHelp } from "@/lib/services/in-regions";
import type { SituationDetails } from "@/lib/situations/queries";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import { SituationCodes } from "./situation-codes";
import { SituationHelpList, type AskedPlace } from "./situation-help";

type Props = {
  situation: SituationDetails;
  help: SituationHelp;
  place: AskedPlace | null;
  sources: RecordSourcesFound;
  day: Day;
  /** The page in selkosuomi, where there is one. */
  simpleHref: string | null;
};

export function SituationView({ situation, help, place, sources, day, simpleHref }: Props) {
  const t = useTranslations("situations");
  const now = localizedRichText(situation.guideNow);
  const rights = localizedRichText(situation.guideRights);
  const isSensitive = situation.discretion !== "none";
  const urgent = situation.signs.length > 0 && (
    <Section id="kiire" title={t("urgentTitle")} intro={t("urgentIntro")} wide>
      <SignList signs={situation.signs} />
    </Section>
  );
  return (
    <>
      {isSensitive && <QuickExit />}
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.situations(), label: t("crumb") },
        ]}
      />
      <div className="flex flex-col gap-x-6 gap-y-3 sm:flex-row">
        {/* On a phone the numbers come before a picture. */}
        <div className={isSensitive ? "max-sm:hidden" : undefined}>
          <SituationDrawing slug={situation.slug} />
        </div>
        <PageHeader title={localizedText(situation.name)} lead={localizedText(situation.description)} />
      </div>
      <SimpleLink href={simpleHref} />
      <WithdrawnNotice record={situation.record} />
      {isSensitive && <div className="[&>section]:mt-0 max-sm:[&>section]:-mt-3">{urgent}</div>}
      {isSensitive && (
        <div className="mt-8">
          <QuickExitHint />
        </div>
      )}
      {now && (
        <Section id="nyt" title={t("nowTitle")}>
          <RichText document={now} lang={otherLanguageOf(situation.guideNow)} inSection />
        </Section>
      )}
      {!isSensitive && urgent}
      <Section id="apu" title={t("helpTitle")} wide>
        <SituationHelpList slug={situation.slug} help={help} place={place} />
      </Section>
      {rights && (
        <Section id="oikeudet" title={t("rightsTitle")} intro={t("rightsIntro")}>
          <RichText document={rights} lang={otherLanguageOf(situation.guideRights)} inSection />
        </Section>
      )}
      <Section id="muut-tilanteet" title={t("neighboursTitle")}>
        <ul>
          {situation.neighbours.map(({ slug, name }) => (
            <li key={slug}>
              <a href={paths.situation(slug)} className="inline-flex min-h-11 items-center">
                {localizedText(name)}
              </a>
            </li>
          ))}
          <li>
            <a href={paths.situations()} className="inline-flex min-h-11 items-center font-semibold">
              {t("allSituations")}
            </a>
          </li>
        </ul>
      </Section>
      <SituationCodes codes={situation.codes} />
      <RecordNotes record={situation.record} />
      <RecordSources sources={sources} />
      <CheckedLine record={situation.record} day={day} />
    </>
  );
}
