import { applyAlternativeNames, json, type Application } from "@/lib/content/apply-parts";
import type { PersonDocument } from "./document";

export async function applyPerson(application: Application, document: PersonDocument): Promise<void> {
  const { id, slug, name } = document;
  const columns = { slug, name, sortName: familyNameFirst(name), note: json(document.note) };
  await application.tx.person.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await applyAlternativeNames(application, id, document.alternativeNames);
}

/** "Anneli Vatula" sorts as "Vatula Anneli", "Iija den Herder" as "den Herder Iija". */
function familyNameFirst(name: string): string {
  const [first = name, ...rest] = name.split(" ");
  return rest.length === 0 ? name : `${rest.join(" ")} ${first}`;
}
