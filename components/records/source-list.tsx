import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { ExternalLink } from "@/components/ui/external-link";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";

export type ListedSource = { slug: string; title: unknown; publisher: string | null; url: string | null };

/** The sources of a record, each once. */
export function SourceList({ title, facts }: { title: string; facts: { source: ListedSource }[] }) {
  const t = useTranslations("organizations");
  return (
    <Section id="lahteet" title={title}>
      {facts.length === 0 ? (
        <p>
          <Missing>{t("sourcesMissing")}</Missing>
        </p>
      ) : (
        <BulletList
          items={facts.map(({ source }) => (
            <SourceName key={source.slug} source={source} />
          ))}
        />
      )}
    </Section>
  );
}

export function SourceName({ source: { title, publisher, url } }: { source: Omit<ListedSource, "slug"> }) {
  const name = localizedText(title);
  return (
    <>
      {url ? <ExternalLink href={url}>{name}</ExternalLink> : name}
      {publisher && <span className="text-sm text-soft"> ({publisher})</span>}
    </>
  );
}
