import { Section } from "@/components/ui/section";
import type { ContactListItem } from "@/lib/contacts/queries";
import type { Day } from "@/lib/platform/dates/partial-date";
import { ContactCard } from "./contact-card";

type Props = { id: string; title: string; intro?: string; contacts: ContactListItem[]; day: Day };

export function ContactGrid({ id, title, intro, contacts, day }: Props) {
  return (
    <Section id={id} title={title} intro={intro} wide>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <ContactCard contact={contact} standing={contact.standing} day={day} showProject />
          </li>
        ))}
      </ul>
    </Section>
  );
}
