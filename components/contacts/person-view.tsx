import { useTranslations } from "next-intl";
import { WayOn } from "@/components/projects/ended-notice";
import { ErrorLinks } from "@/components/feedback/error-links";
import { PageActions } from "@/components/records/page-actions";
import { CheckedLine, OtherNames, RecordNotes, WithdrawnNotice } from "@/components/records/record-notes";
import { RecordSources } from "@/components/records/record-sources";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { BulletList } from "@/components/ui/bullet-list";
import { localizedText } from "@/components/ui/localized-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { PersonDetails } from "@/lib/contacts/queries";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import type { RecordSourcesFound } from "@/lib/sources/queries";
import { ContactCard } from "./contact-card";

type Props = {
  person: Omit<PersonDetails, "name"> & { name: string | null; title: string | null };
  sources: RecordSourcesFound;
  day: Day;
};

export function PersonView({ person, sources, day }: Props) {
  const t = useTranslations("contacts");
  const note = localizedText(person.note);
  const past = person.contacts.filter(({ standing }) => standing !== "current");
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: paths.home(), label: t("home") },
          { href: paths.contacts(), label: t("title") },
        ]}
      />
      <PageHeader
        title={person.name ?? person.title}
        lead={note ?? (person.name ? t("personLead") : t("unnamedPostHint"))}
      >
        <OtherNames names={person.record.alternativeNames} />
      </PageHeader>
      <WithdrawnNotice record={person.record} />
      {past.some(({ project }) => project) && (
        <Notice tone="attention" title={t("maybeOutdated")}>
          {past.map((contact) => contact.project && <WayOn key={contact.id} roles={contact.project.roles} />)}
        </Notice>
      )}
      <Section id="tehtavat" title={t("rolesTitle")} wide>
        <ul className="grid gap-4 sm:grid-cols-2">
          {person.contacts.map((contact) => (
            <li key={contact.id}>
              <ContactCard contact={contact} standing={contact.standing} day={day} showProject />
            </li>
          ))}
        </ul>
      </Section>
      <PageActions
        path={paths.contact(person.slug)}
        title={person.name ?? person.title ?? ""}
        shortlistId={person.record.id}
      />
      {person.articles.length > 0 && (
        <Section id="jutut" title={t("articlesTitle")}>
          <BulletList
            items={person.articles.map(({ article }) => (
              <a key={article.slug} href={paths.article(article.slug)}>
                {localizedText(article.title)}
              </a>
            ))}
          />
        </Section>
      )}
      <RecordNotes record={person.record} />
      <RecordSources sources={sources} />
      <CheckedLine record={person.record} day={day} />
      <ErrorLinks record={person.record} />
    </>
  );
}
