import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { PersonView } from "@/components/contacts/person-view";
import { findContact, findPerson } from "@/lib/contacts/queries";
import { leavePage } from "@/lib/content/leave-page";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { findRecordSources } from "@/lib/sources/queries";
import { localized } from "@/lib/platform/i18n/localized";

type Props = { params: Promise<{ slug: string }> };

/** A person, or a post that no source names a person for; a named post leads to its person. */
const load = cache(async (slug: string) => {
  const person = await findPerson(slug);
  if (person) return { ...person, title: null };
  const post = await findContact(slug);
  if (!post) return leavePage("contact", slug);
  if (post.person) permanentRedirect(paths.contact(post.person.slug));
  return {
    slug: post.slug,
    name: null,
    title: localized(post.title),
    note: null,
    record: post.record,
    contacts: [post],
    articles: [],
  };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await load((await params).slug);
  // Staff data of past and present projects is for those who look it up here, not for search engines.
  return {
    title: person.name ?? person.title!,
    robots: { index: false },
  };
}

export default async function PersonPage({ params }: Props) {
  const person = await load((await params).slug);
  const sources = await findRecordSources([person.record.id, ...person.contacts.map(({ id }) => id)]);
  return <PersonView person={person} sources={sources} day={dayInFinland()} />;
}
