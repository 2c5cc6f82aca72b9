import { z } from "zod";
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
import { parseStrangeJson } from "./json-text";
import { UnreadableFile, type IncomingRow, type ReadFile } from "./rows";

/* Services and channels in the shape of Palvelutietovaranto's open interface, version 11. */

const said = z.looseObject({ language: maybeWords, value: maybeWords, type: maybeWords });
type Said = z.output<typeof said>;
const coded = many(z.looseObject({ uri: maybeWords, code: maybeWords }));
const named = z.looseObject({ id: theirId.nullish(), name: maybeWords });
const areaNames = many(z.looseObject({ name: z.union([many(said), maybeWords]) }));
const service = z.looseObject({
  ...{ id: theirId, serviceNames: many(said), serviceDescriptions: many(said), requirements: many(said) },
  ...{ serviceClasses: coded, targetGroups: coded, lifeEvents: coded, languages: many(maybeWords) },
  serviceChargeType: maybeWords,
  serviceChannels: many(z.looseObject({ serviceChannel: named.nullish() })),
  organizations: many(z.looseObject({ roleType: maybeWords, organization: named.nullish() })),
  areas: many(z.looseObject({ name: z.union([many(said), maybeWords]), municipalities: areaNames })),
});
const street = z.looseObject({
  ...{ street: many(said), streetNumber: maybeWords, postalCode: maybeWords, postOffice: many(said) },
});
const opening = z.looseObject({ dayFrom: maybeWords, dayTo: maybeWords, from: maybeWords, to: maybeWords });
const place = z.looseObject({
  ...{ id: theirId, serviceChannelType: maybeWords, serviceChannelNames: many(said) },
  ...{ serviceChannelDescriptions: many(said), organizationId: theirId.nullish() },
  phoneNumbers: many(z.looseObject({ prefixNumber: maybeWords, number: maybeWords })),
  ...{ emails: many(said), supportEmails: many(said) },
  webPages: many(z.looseObject({ url: maybeWords, value: maybeWords })),
  addresses: many(z.looseObject({ type: maybeWords, streetAddress: street.nullish() })),
  serviceHours: many(z.looseObject({ openingHour: many(opening) })),
});
type Place = z.output<typeof place>;
const organization = z.looseObject({
  ...{ id: theirId, organizationNames: many(said), organizationDescriptions: many(said), businessCode: maybeWords },
});

/** The texts of one type in our languages; null without Finnish, which a document needs. */
function textOf(list: readonly Said[], type?: string) {
  const of = (language: string) =>
    list.find((one) => one.language === language && (!type || one.type === type))?.value ?? undefined;
  const [fi, sv, en] = [of("fi"), of("sv"), of("en")].map((text) => text?.slice(0, 4_000));
  return fi ? { fi, ...(sv && { sv }), ...(en && { en }) } : null;
}

/** Throws `UnreadableFile`. */
export function readPtv(content: string): ReadFile {
  const parsed = parseStrangeJson(content);
  const items = isObject(parsed) ? [parsed, ...Object.values(parsed).flatMap(objectsOf)] : objectsOf(parsed);
  if (!isObject(parsed) && !Array.isArray(parsed)) throw new UnreadableFile("shapeUnknown");
  const having = (key: string) => items.filter((one) => isObject(one) && Object.hasOwn(one, key));
  const channels = new Map<string, Place>();
  for (const input of having("serviceChannelNames")) {
    const found = place.safeParse(input);
    if (found.success) channels.set(found.data.id, found.data);
  }
  const isPlace = (input: unknown) => isObject(input) && input.serviceChannelType === "ServiceLocation";
  const broken = (input: unknown) => !place.safeParse(input).success;
  const organizations = having("organizationNames");
  const known = new Set(organizations.flatMap((one) => (isObject(one) ? [String(one.id)] : [])));
  return fileOf([
    ...organizations.map(organizationOf),
    ...having("serviceChannelNames")
      .filter((one) => isPlace(one) || broken(one))
      .map((input, line) => locationOf(input, line, known)),
    ...having("serviceNames").map((input, line) => serviceOf(input, line, { channels, known })),
  ]);
}

const organizationOf = (input: unknown, line: number): IncomingRow =>
  rowOf("organization", { input, line, shape: organization }, (one, raw) => {
    const name = textOf(one.organizationNames, "Name") ?? textOf(one.organizationNames);
    const row = new RowFields().set("name", name).set("summary", textOf(one.organizationDescriptions, "Summary"));
    if (/^\d{7}-\d$/.test(one.businessCode ?? "")) row.set("businessId", one.businessCode);
    row.loseOthers(raw, Object.keys(organization.shape));
    const faults = name ? [] : [{ path: "name", reason: "nameRequired" }];
    return { id: one.id, name: name?.fi ?? "", row, initial: { kind: "other" }, faults };
  });

const locationOf = (input: unknown, line: number, known: ReadonlySet<string>): IncomingRow =>
  rowOf("location", { input, line, shape: place }, (one, raw) => {
    const name = textOf(one.serviceChannelNames, "Name") ?? textOf(one.serviceChannelNames);
    const row = new RowFields().set("name", name).set("summary", textOf(one.serviceChannelDescriptions, "Summary"));
    row.lose("serviceChannelDescriptions.Description", textOf(one.serviceChannelDescriptions, "Description"));
    const address = one.addresses.find(({ streetAddress }) => streetAddress)?.streetAddress;
    if (address) {
      const printed = [textOf(address.street)?.fi, address.streetNumber].filter(Boolean).join(" ");
      row.set("street", printed.slice(0, 200) || null).set("city", textOf(address.postOffice)?.fi.slice(0, 120));
      if (/^\d{5}$/.test(address.postalCode ?? "")) row.set("postalCode", address.postalCode);
    }
    if (one.organizationId && known.has(one.organizationId))
      row.set("organization", standIn("organization", one.organizationId));
    else row.lose("organizationId", one.organizationId);
    reach(row, one).hours(one.serviceHours.flatMap(({ openingHour }) => openingHour.map(hoursOf)));
    row.loseOthers(raw, Object.keys(place.shape));
    return { id: one.id, name: name?.fi ?? "", row, faults: name ? [] : [{ path: "name", reason: "nameRequired" }] };
  });

type Beside = { channels: ReadonlyMap<string, Place>; known: ReadonlySet<string> };

const serviceOf = (input: unknown, line: number, { channels, known }: Beside): IncomingRow =>
  rowOf("service", { input, line, shape: service }, (one, raw) => {
    const name = textOf(one.serviceNames, "Name") ?? textOf(one.serviceNames);
    const texts = one.serviceDescriptions;
    const row = new RowFields().set("name", name).set("summary", textOf(texts, "Summary"));
    const long = textOf(texts, "Description");
    const rich = Object.entries(long ?? {}).map(([language, text]) => [language, paragraphs(text)]);
    if (long) row.set("description", Object.fromEntries(rich));
    row.set("howToBegin", textOf(texts, "UserInstruction")).set("audience", textOf(one.requirements));
    row.set("priceNote", textOf(texts, "ChargeTypeAdditionalInfo"));
    const price = { FreeOfCharge: "free", Chargeable: "paid" }[one.serviceChargeType ?? ""];
    row.set("price", price).set(
      "languages",
      one.languages.flatMap((tag) => tag?.slice(0, 20) ?? []),
    );
    const terms = [...one.serviceClasses, ...one.targetGroups, ...one.lifeEvents].flatMap(({ uri }) => uri ?? []);
    row.set("terms", [...new Set(terms)]);
    const providers = one.organizations.flatMap(({ organization: of }) =>
      of?.id && known.has(of.id) ? standIn("organization", of.id) : (of?.name ?? []),
    );
    row.set("providers", [...new Set(providers)]);
    const areas = one.areas.flatMap((area) => (area.municipalities.length > 0 ? area.municipalities : [area]));
    const regions = areas.flatMap((area) =>
      typeof area.name === "string" ? area.name : (textOf(area.name ?? [])?.fi ?? []),
    );
    row.set("regions", [...new Set(regions)]);
    const beside = one.serviceChannels.flatMap(({ serviceChannel }) => serviceChannel?.id ?? []);
    const places = beside.filter((id) => channels.get(id)?.serviceChannelType === "ServiceLocation");
    row.set(
      "locations",
      [...new Set(places)].map((id) => standIn("location", id)),
    );
    for (const id of beside) {
      const found = channels.get(id);
      if (!found) row.lose("serviceChannels", id);
      else if (!places.includes(id)) reach(row, found);
    }
    row.loseOthers(raw, Object.keys(service.shape));
    return { id: one.id, name: name?.fi ?? "", row, faults: name ? [] : [{ path: "name", reason: "nameRequired" }] };
  });

function reach(row: RowFields, { phoneNumbers, emails, supportEmails, webPages }: Place): RowFields {
  for (const { prefixNumber, number } of phoneNumbers)
    row.channel("phone", prefixNumber && number ? `${prefixNumber} ${number.replace(/^0/, "")}` : number);
  for (const { value } of [...emails, ...supportEmails]) row.channel("email", value);
  for (const { url, value } of webPages) row.channel("website", url ?? value);
  return row;
}

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const signs = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function hoursOf({ dayFrom, dayTo, from, to }: z.output<typeof opening>) {
  const first = days.indexOf(dayFrom ?? "");
  const last = dayTo ? days.indexOf(dayTo) : first;
  const value = {
    recurrence: `FREQ=WEEKLY;BYDAY=${signs.slice(Math.max(first, 0), last + 1).join(",")}`,
    opens: from?.slice(0, 5),
    closes: to?.slice(0, 5),
  };
  return { value, printed: `${dayFrom ?? ""} ${from ?? ""}–${to ?? ""}` };
}
