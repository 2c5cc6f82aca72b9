import { useTranslations } from "next-intl";
import { ErrorLink } from "@/components/feedback/error-link";
import { CheckText } from "@/components/records/check-text";
import { Badge } from "@/components/ui/badge";
import { MailLink, PhoneLink } from "@/components/ui/contact-links";
import { Icon } from "@/components/ui/icon";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { successorOf, type Succession } from "@/lib/organizations/succession";
import type { ContactStanding } from "@/lib/contacts/rules";
import type { Check } from "@/lib/content/checks";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { localized } from "@/lib/platform/i18n/localized";

export type ContactCardContact = {
  slug: string;
  title: unknown;
  phone: string | null;
  email: string | null;
  note: unknown;
  person: { slug: string; name: string } | null;
  organization: { slug: string; name: unknown; successions: Succession[] } | null;
  project?: { slug: string; name: unknown } | null;
  record: Check;
};

type Props = {
  contact: ContactCardContact;
  standing: ContactStanding;
  day: Day;
  headingLevel?: 2 | 3;
  showProject?: boolean;
};

/** One contact: who, in what role, where; how to reach them, or what is missing; when it was checked. */
export function ContactCard({ contact, standing, day, headingLevel = 3, showProject = false }: Props) {
  const t = useTranslations("contacts");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const note = localizedText(contact.note);
  const successor = contact.organization && successorOf(contact.organization);
  return (
    <article className="rounded-box border border-border/60 bg-surface p-4">
      {standing !== "current" && (
        <p className="mb-2">
          <Badge tone="past">{t(standing)}</Badge>
        </p>
      )}
      <Heading className="text-lg font-bold">
        <a href={paths.contact(contact.person?.slug ?? contact.slug)} className="inline-block py-1">
          {contact.person?.name ?? t("unnamedPost")}
        </a>
      </Heading>
      <p>{localizedText(contact.title)}</p>
      {contact.organization && (
        <p>
          <a href={paths.organization(contact.organization.slug)} className="inline-block py-1">
            {localizedText(contact.organization.name)}
          </a>
          {successor && (
            <span className="block text-sm text-soft">
              {t.rich("organizationNow", {
                link: () => <a href={paths.organization(successor.slug)}>{localizedText(successor.name)}</a>,
              })}
            </span>
          )}
        </p>
      )}
      {showProject && contact.project && (
        <p>
          <a href={paths.project(contact.project.slug)} className="inline-block py-1">
            {localizedText(contact.project.name)}
          </a>
        </p>
      )}
      {!contact.person && <p className="text-sm text-soft">{t("unnamedPostHint")}</p>}
      <Reach contact={contact} />
      {note && <p className="mt-2 text-sm text-soft">{note}</p>}
      <p className="mt-2 text-sm text-soft">
        {standing !== "current" && `${t("maybeOutdated")} `}
        <CheckText check={contact.record} day={day} />
      </p>
      <ErrorLink noun="contact" slug={contact.slug} name={contact.person?.name ?? localized(contact.title)} />
      {contact.person && (contact.phone || contact.email) && (
        <p>
          <a
            href={paths.contactCard(contact.person.slug)}
            className="inline-flex min-h-11 items-center text-sm print:hidden"
          >
            <Icon name="card" />
            {t("downloadCard")}
          </a>
        </p>
      )}
    </article>
  );
}

function Reach({ contact: { phone, email } }: { contact: ContactCardContact }) {
  const t = useTranslations("contacts");
  if (!phone && !email) {
    return (
      <p className="mt-2">
        <Missing>{t("contactMissing")}</Missing>
      </p>
    );
  }
  return (
    <ul className="mt-2">
      <li>{phone ? <PhoneLink number={phone} /> : <Missing>{t("phoneMissing")}</Missing>}</li>
      <li>{email ? <MailLink address={email} /> : <Missing>{t("emailMissing")}</Missing>}</li>
    </ul>
  );
}
