import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { ExternalLink } from "@/components/ui/external-link";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Check } from "@/lib/content/checks";
import { pathOfRecord } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";
import type { RecordFacts } from "@/lib/content/visibility";
import { CheckText } from "./check-text";
import { RecordImages } from "./record-images";

/** The banner of a withdrawn record: why, and where to go instead. */
export function WithdrawnNotice({ record }: { record: RecordFacts }) {
  const t = useTranslations("layout");
  if (record.state !== "withdrawn" || !record.withdrawnAt) return null;
  const slug = record.successor?.slugs[0]?.slug;
  const successor = record.successor && slug ? pathOfRecord(record.successor.noun, slug) : null;
  return (
    <Notice tone="attention" title={t("withdrawnTitle", { date: formatDay(dayOfColumn(record.withdrawnAt)) })}>
      <p>{localizedText(record.withdrawnReason)}</p>
      {successor && (
        <p>
          <a href={successor}>{t("withdrawnSuccessor")}</a>
        </p>
      )}
    </Notice>
  );
}

export function CheckedLine({ record, day }: { record: Check; day: Day }) {
  return (
    <p className="mt-8 text-sm text-soft">
      <CheckText check={record} day={day} />
    </p>
  );
}

/** Other names, links, pictures and open questions: what any record may have beside its own facts. */
export function RecordNotes({ record }: { record: RecordFacts }) {
  return (
    <>
      <Resources resources={record.resources} />
      <RecordImages media={record.media} />
      <Gaps gaps={record.declaredGaps} />
    </>
  );
}

export function OtherNames({ names }: { names: RecordFacts["alternativeNames"] }) {
  const t = useTranslations("layout");
  if (names.length === 0) return null;
  return (
    <p className="text-soft">
      {t("otherNames")}: {names.map(({ name, kind }) => `${name} (${t(`nameKind.${kind}`)})`).join(", ")}
    </p>
  );
}

function Resources({ resources }: { resources: RecordFacts["resources"] }) {
  const t = useTranslations("layout");
  if (resources.length === 0) return null;
  return (
    <Section id="linkit" title={t("resourcesTitle")}>
      <BulletList
        items={resources.map(({ title, url, note, kind }) => {
          const name = localizedText(title);
          const explanation = localizedText(note);
          return (
            <>
              {url ? <ExternalLink href={url}>{name}</ExternalLink> : name}{" "}
              <span className="text-sm text-soft">({t(`resourceKind.${kind}`)})</span>
              {!url && (
                <>
                  {" "}
                  <Missing>{t("resourceWithoutUrl")}</Missing>
                </>
              )}
              {explanation && <span className="block text-sm text-soft">{explanation}</span>}
            </>
          );
        })}
      />
    </Section>
  );
}

function Gaps({ gaps }: { gaps: RecordFacts["declaredGaps"] }) {
  const t = useTranslations("layout");
  if (gaps.length === 0) return null;
  return (
    <Section id="puutteet" title={t("gapsTitle")}>
      <BulletList items={gaps.map(({ note }) => localizedText(note))} />
    </Section>
  );
}
