import { escapeLineText, joinContentLines } from "@/lib/platform/format/content-line";

type CardContact = {
  title: string;
  organization: string | null;
  phone: string | null;
  email: string | null;
  /** What the page warns of, so that the warning leaves with the number. */
  note: string | null;
};

/** A person's card as vCard 4.0; a person with several roles has several titles and numbers. */
export function vcardOf({ name, url, contacts }: { name: string; url: string; contacts: CardContact[] }): string {
  const words = name.split(" ");
  const family = words.length > 1 ? words.slice(1).join(" ") : name;
  const given = words.length > 1 ? words[0]! : "";
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `FN:${escapeLineText(name)}`,
    `N:${escapeLineText(family)};${escapeLineText(given)};;;`,
    ...contacts.flatMap(({ title, organization, phone, email, note }) => [
      `TITLE:${escapeLineText(title)}`,
      ...(organization ? [`ORG:${escapeLineText(organization)}`] : []),
      ...(phone ? [`TEL;VALUE=uri;TYPE=work:tel:${phone}`] : []),
      ...(note ? [`NOTE:${escapeLineText(note)}`] : []),
      ...(email ? [`EMAIL;TYPE=work:${escapeLineText(email)}`] : []),
    ]),
    `SOURCE:${url}`,
    "END:VCARD",
  ];
  return joinContentLines(lines);
}
