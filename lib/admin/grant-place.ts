import "server-only";
import { listPickable, resolveRecordName, titlesOf, type Pickable } from "@/lib/content/form/references";
import type { EditorActor, Grant } from "@/lib/editors/roles";
import { db } from "@/lib/platform/db";
import { readGrants } from "./editor-form";
import type { FormState } from "./form-state";

/** The field for an organization's name, where there are too many for a list: the names of a reference in a record's form. */
export const placeFields = {
  text: "organisaatio",
  id: "organisaatio~id",
  name: "organisaatio~name",
  pick: "organisaatio~pick",
} as const;

/** What the field shows: one organization that is known, or words and what they could mean. */
export type TypedPlace = { text: string; id: string; candidates: Pickable[] };

/**
 * The rights that the form gives, the place of the new one perhaps told by its name. Otherwise the problem of the form: words
 * that mean no organization or several, a name beside the whole portal, or what is no right.
 */
export async function readNamedGrants(
  actor: EditorActor,
  form: FormData,
): Promise<Grant[] | "placeUnclear" | "placeTwice" | "grantFaulty"> {
  const places = form.getAll("paikka").map(String);
  const text = textOf(form, placeFields.text);
  if (text === "" && !form.get(placeFields.pick)) return readGrants(form, places) ?? "grantFaulty";
  if (places.at(-1) !== "") return "placeTwice";
  const id = await organizationMeant(actor, form, text);
  return id === null ? "placeUnclear" : (readGrants(form, places.with(-1, id)) ?? "grantFaulty");
}

function organizationMeant(actor: EditorActor, form: FormData, text: string): Promise<string | null> {
  const known = textOf(form, placeFields.pick) || (isUnchanged(form, text) && textOf(form, placeFields.id));
  return resolveRecordName(actor, known || text, db, "organization");
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const isUnchanged = (form: FormData, text: string) => textOf(form, placeFields.name) === text;

async function organizationTitle(actor: EditorActor, id: string): Promise<string | null> {
  return id.startsWith("organization-") ? ((await titlesOf(db, actor, [id])).get(id) ?? null) : null;
}

/** What the form said of rights and places, to be shown again. */
export function typedGrants(form: FormData): Record<string, string> {
  const places = form.getAll("paikka").map(String);
  const roles = form.getAll("rooli").map(String);
  const picked = textOf(form, placeFields.pick);
  const text = textOf(form, placeFields.text);
  return {
    ...Object.fromEntries(places.map((place, index) => [roleOf(place), roles[index] ?? ""])),
    paikka: places.at(-1) ?? "",
    rooli: roles.at(-1) ?? "",
    organisaatio: text,
    organisaatioId: picked || (isUnchanged(form, text) ? textOf(form, placeFields.id) : ""),
  };
}

/** Where a form's state keeps the role that was chosen for a place. */
export const roleOf = (place: string) => `rooli ${place}`;

export async function findTypedPlace(actor: EditorActor, state: FormState | null): Promise<TypedPlace> {
  const { organisaatio: text = "", organisaatioId: id = "" } = state?.values ?? {};
  const title = await organizationTitle(actor, id);
  if (title !== null) return { text: title, id, candidates: [] };
  return { text, id: "", candidates: await listPickable(db, actor, { noun: "organization", words: text }) };
}
