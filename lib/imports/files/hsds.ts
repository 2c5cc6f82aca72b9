import { z } from "zod";
import { parseTypedPhone } from "@/lib/content/form/typed-values";
import { phoneValue } from "@/lib/content/document-parts";
import {
  fileOf,
  isObject,
  many,
  maybeWords,
  objectsOf,
  paragraphs,
  rowOf,
  RowFields,
  standIn,
  theirId,
} from "./foreign";
import type { Json } from "./foreign";
import { parseStrangeJson } from "./json-text";
import { UnreadableFile, type IncomingRow, type ReadFile, type RowFault } from "./rows";

/* Human Services Data Specification 3, as its API and its compiled JSON give it. HSDS names no language: texts are Finnish. */

const phone = z.looseObject({ number: maybeWords });
const clock = z.string().max(40).nullish();
const schedule = z.looseObject({
  ...{ freq: maybeWords, byday: maybeWords, bymonthday: maybeWords, opens_at: clock, closes_at: clock },
  ...{ valid_from: maybeWords, valid_to: maybeWords, description: maybeWords },
  interval: z.union([z.int(), z.string().max(5)]).nullish(),
});
type Schedule = z.output<typeof schedule>;
const id = { id: theirId };
const reached = { phones: many(phone), email: maybeWords };
const organization = z.looseObject({
  ...id,
  ...reached,
  name: maybeWords,
  description: maybeWords,
  website: maybeWords,
});
const location = z.looseObject({
  ...{ ...id, phones: many(phone), name: maybeWords, description: maybeWords, schedules: many(schedule) },
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  organization_id: theirId.nullish(),
  addresses: many(z.looseObject({ address_1: maybeWords, city: maybeWords, postal_code: maybeWords })),
  accessibility: many(z.looseObject({ description: maybeWords, details: maybeWords })),
});
const service = z.looseObject({
  ...{ ...id, ...reached, name: maybeWords, description: maybeWords, url: maybeWords, schedules: many(schedule) },
  ...{ application_process: maybeWords, fees_description: maybeWords, eligibility_description: maybeWords },
  minimum_age: z.number().nullish(),
  maximum_age: z.number().nullish(),
  organization_id: theirId.nullish(),
  organization: z.looseObject(id).nullish(),
  languages: many(z.looseObject({ code: maybeWords, name: maybeWords })),
  service_areas: many(z.looseObject({ name: maybeWords })),
  service_at_locations: many(z.looseObject({ location_id: theirId.nullish(), location: z.looseObject(id).nullish() })),
});
const contact = z.looseObject({
  ...{ ...id, ...reached, name: maybeWords, title: maybeWords, department: maybeWords },
  organization_id: theirId.nullish(),
  service_id: theirId.nullish(),
});

const fi = (text: string | null | undefined) => (text ? { fi: text.slice(0, 4_000) } : null);
const unnamed = (name: string | null): RowFault[] => (name ? [] : [{ path: "name", reason: "nameRequired" }]);

/** Organizations, places, services and contacts of an HSDS 3 file, also those inside one another. Throws `UnreadableFile`. */
export function readHsds(content: string): ReadFile {
  const parsed = parseStrangeJson(content);
  const top = Array.isArray(parsed) ? { services: parsed } : isObject(parsed) ? parsed : null;
  if (!top) throw new UnreadableFile("shapeUnknown");
  const given = (key: string) => objectsOf((top as Json)[key]);
  const services = [...given("services"), ...given("contents"), ...("name" in top && "id" in top ? [top] : [])];
  const inner = (key: string, of: unknown[]) => of.flatMap((one) => (isObject(one) ? objectsOf(one[key]) : []));
  const heads = services.flatMap((one) => (isObject(one) && isObject(one.organization) ? [one.organization] : []));
  const places = inner("service_at_locations", services).flatMap((one) =>
    isObject(one) && isObject(one.location) ? [one.location] : [],
  );
  const organizations = [...given("organizations"), ...once(heads, given("organizations"))];
  const locations = [...given("locations"), ...once(places, given("locations"))];
  const within = (owners: unknown[], key: "organization_id" | "service_id") =>
    owners.flatMap((owner) =>
      isObject(owner)
        ? objectsOf(owner.contacts).map((one) => (isObject(one) ? { ...one, [key]: owner.id } : one))
        : [],
    );
  const contacts = [...within(organizations, "organization_id"), ...within(services, "service_id")];
  return fileOf([
    ...organizations.map(organizationOf),
    ...locations.map(locationOf),
    ...services.map(serviceOf),
    ...given("contacts").map(contactOf),
    ...once(contacts, given("contacts")).map(contactOf),
  ]);
}

/** What stands inside several objects is one record. */
function once(found: Json[] | unknown[], before: unknown[]): unknown[] {
  const seen = new Set(before.flatMap((one) => (isObject(one) ? [one.id] : [])));
  return found.filter((one) => {
    if (!isObject(one) || one.id === undefined) return true;
    const isNew = !seen.has(one.id);
    seen.add(one.id);
    return isNew;
  });
}

const organizationOf = (input: unknown, line: number): IncomingRow =>
  rowOf("organization", { input, line, shape: organization }, (said, raw) => {
    const row = new RowFields().set("name", fi(said.name)).set("summary", fi(said.description));
    reach(row, said).channel("website", said.website);
    row.loseOthers(raw, [...Object.keys(organization.shape), "contacts", "services", "locations"]);
    return { id: said.id, name: said.name ?? "", row, initial: { kind: "other" }, faults: unnamed(said.name) };
  });

const locationOf = (input: unknown, line: number): IncomingRow =>
  rowOf("location", { input, line, shape: location }, (said, raw) => {
    const row = new RowFields().set("name", fi(said.name)).set("summary", fi(said.description));
    const [address] = said.addresses;
    row.set("street", address?.address_1?.slice(0, 200)).set("city", address?.city?.slice(0, 120));
    if (/^\d{5}$/.test(address?.postal_code ?? "")) row.set("postalCode", address!.postal_code);
    else row.lose("addresses.postal_code", address?.postal_code);
    row.lose("addresses", said.addresses.slice(1));
    const { latitude, longitude } = said;
    const isOnEarth = Math.abs(latitude ?? 999) <= 90 && Math.abs(longitude ?? 999) <= 180;
    if (isOnEarth) row.set("coordinates", [longitude, latitude]);
    const access = said.accessibility.flatMap((one) => [one.description, one.details].filter(Boolean)).join(" ");
    row.set("accessibility", fi(access));
    if (said.organization_id) row.set("organization", standIn("organization", said.organization_id));
    reach(row, said).hours(said.schedules.map(hoursOf));
    row.loseOthers(raw, Object.keys(location.shape));
    return { id: said.id, name: said.name ?? "", row, faults: unnamed(said.name) };
  });

const serviceOf = (input: unknown, line: number): IncomingRow =>
  rowOf("service", { input, line, shape: service }, (said, raw) => {
    const row = new RowFields().set("name", fi(said.name));
    if ((said.description?.length ?? 0) <= 300) row.set("summary", fi(said.description));
    else row.set("description", { fi: paragraphs(said.description!) });
    row.set("howToBegin", fi(said.application_process)).set("priceNote", fi(said.fees_description));
    row.set("audience", fi(said.eligibility_description));
    const ages = { min: said.minimum_age ?? null, max: said.maximum_age ?? null };
    if (ages.min !== null || ages.max !== null) row.set("ages", ages);
    row.set("languages", [...new Set(said.languages.flatMap(({ code, name }) => (code ?? name ?? []).slice(0, 20)))]);
    const provider = said.organization_id ?? said.organization?.id;
    if (provider) row.set("providers", [standIn("organization", provider)]);
    const places = said.service_at_locations.flatMap((one) => one.location_id ?? one.location?.id ?? []);
    row.set(
      "locations",
      [...new Set(places)].map((one) => standIn("location", one)),
    );
    row.set("regions", [...new Set(said.service_areas.flatMap(({ name }) => name?.slice(0, 200) ?? []))]);
    reach(row, said).channel("website", said.url).hours(said.schedules.map(hoursOf));
    row.loseOthers(raw, [...Object.keys(service.shape), "contacts"]);
    return { id: said.id, name: said.name ?? "", row, faults: unnamed(said.name) };
  });

const contactOf = (input: unknown, line: number): IncomingRow =>
  rowOf("contact", { input, line, shape: contact }, (said, raw) => {
    const title = said.title ?? said.department;
    const row = new RowFields().set("title", fi(title));
    if (said.organization_id) row.set("organization", standIn("organization", said.organization_id));
    if (said.service_id) row.set("service", standIn("service", said.service_id));
    const faults: RowFault[] = title ? [] : [{ path: "title", reason: "textRequired" }];
    const number = said.phones[0]?.number;
    if (number) row.set("phone", parseTypedPhone(number)).set("phonePrinted", number.slice(0, 200));
    if (number && !phoneValue.safeParse(parseTypedPhone(number)).success)
      faults.push({ path: "phone", reason: "phoneNotE164" });
    if (said.email) row.set("email", said.email).set("emailPrinted", said.email.slice(0, 300));
    if (said.email && !z.email().safeParse(said.email).success)
      faults.push({ path: "email", reason: "emailMalformed" });
    row.lose("phones", said.phones.slice(1)).loseOthers(raw, Object.keys(contact.shape));
    return { id: said.id, name: [title, said.name].filter(Boolean).join(" "), row, person: said.name, faults };
  });

function reach(row: RowFields, said: { phones: { number: string | null }[]; email?: unknown }): RowFields {
  for (const { number } of said.phones) row.channel("phone", number);
  return row.channel("email", typeof said.email === "string" ? said.email : null);
}

function hoursOf(said: Schedule): { value: unknown; printed: string } {
  const { freq, byday, bymonthday, interval } = said;
  const parts = [`FREQ=${freq ?? "WEEKLY"}`];
  if (interval && String(interval) !== "1") parts.push(`INTERVAL=${interval}`);
  if (byday) parts.push(`BYDAY=${byday.replaceAll(" ", "")}`);
  if (bymonthday) parts.push(`BYMONTHDAY=${bymonthday}`);
  const value = {
    recurrence: parts.join(";"),
    opens: said.opens_at?.slice(0, 5),
    closes: said.closes_at?.slice(0, 5),
    validFrom: said.valid_from,
    validTo: said.valid_to,
    note: fi(said.description),
  };
  return { value, printed: `${parts.join(";")} ${said.opens_at ?? ""}–${said.closes_at ?? ""}` };
}
