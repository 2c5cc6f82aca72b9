import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import { SourceName } from "./source-list";
import { SourceTable } from "./source-table";

/** Where a record's facts come from; what each source prints, and what was mended, one fold away. */
export function RecordSources({ sources: { facts, names } }: { sources: RecordSourcesFound }) {
  const t = useTranslations("facts");
  const sources = [...new Map(facts.map(({ source }) => [source.slug, source])).values()];
  return (
    <Section id="lahteet" title={t("sourcesTitle")} wide>
      {sources.length === 0 ? (
        <p>
          <Missing>{t("sourcesMissing")}</Missing>
        </p>
      ) : (
        <>
          <BulletList
            items={sources.map((source) => (
              <SourceName key={source.slug} source={source} />
            ))}
          />
          <details className="mt-2">
            <summary className="print:hidden min-h-11 w-fit content-center underline underline-offset-4">
              {t("showPrinted")}
            </summary>
            <SourceTable facts={facts} names={names} headingLevel={3} />
          </details>
        </>
      )}
    </Section>
  );
}
