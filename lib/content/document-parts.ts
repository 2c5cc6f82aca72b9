import { z } from "zod";
import { isRecurrence, needsStart } from "@/lib/hours/recurrence";
import { isEdtf, boundsOf, startBounds } from "@/lib/platform/dates/partial-date";
import { isSafeHref } from "@/lib/platform/http/safe-href";
import { richTextSchema } from "@/lib/platform/rich-text";
import { checkIntervals } from "@/lib/upkeep/intervals";

/** The nouns that have documents of their own, in the order in which an import applies them. */
export const nouns = [
  "source",
  "term",
  "region",
  "organization",
  "programme",
  "location",
  "project",
  "service",
  "person",
  "contact",
  "article",
  "event",
  "page",
  "helpline",
] as const;
export type Noun = (typeof nouns)[number];

/** A record's id begins with its noun, so that a reference tells what it points at: `organization-mll`. */
export function recordId(noun: Noun) {
  return z
    .string()
    .max(120)
    .regex(new RegExp(`^${noun}-[a-z0-9]+(-[a-z0-9]+)*$`), "idMalformed");
}

/** A reference to another record. The noun is kept as metadata for the walk in `references.ts`. */
export function reference(noun: Noun) {
  return recordId(noun).meta({ reference: noun });
}

export const slugSchema = z
  .string()
  .min(1, "slugRequired")
  .max(120, "slugTooLong")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slugMalformed");

export const line = (max: number) => z.string().trim().min(1, "textRequired").max(max, "textTooLong");

/** A field that may be left out: what is not known is null. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A list that may be left out when it is empty. */
export const list = <T extends z.ZodType>(schema: T, max = 200) => z.array(schema).max(max, "listTooLong").default([]);

/** Text in each language; Finnish is required. */
export const localizedText = z.strictObject({
  fi: line(4_000),
  sv: line(4_000).optional(),
  en: line(4_000).optional(),
});
export type LocalizedText = z.infer<typeof localizedText>;

export const localizedRichText = z.strictObject({
  fi: richTextSchema,
  sv: richTextSchema.optional(),
  en: richTextSchema.optional(),
});

export const isoDay = z.iso.date("dayMalformed");

export const partialDate = z
  .strictObject({
    /** EDTF, or null when the source's words give no date ("viime elokuussa"). */
    edtf: maybe(z.string().refine(isEdtf, "edtfMalformed")),
    /** The source's own words. */
    printed: maybe(line(200)),
  })
  .refine((date) => date.edtf !== null || date.printed !== null, "dateEmpty");

export const period = z.strictObject({ start: maybe(partialDate), end: maybe(partialDate) }).refine((value) => {
  const start = startBounds(value).earliest;
  const end = boundsOf(value.end?.edtf).latest;
  return !start || !end || start <= end;
}, "periodBackwards");

/** Not known at either end. */
export const unknownPeriod = { start: null, end: null };

export const cents = z.int("amountMalformed").min(0, "amountNegative").max(1e14, "amountTooLarge");

export const externalUrl = z.string().max(2_000).refine(isSafeHref, "urlUnsafe").refine(URL.canParse, "urlMalformed");

export const alternativeName = z.strictObject({
  name: line(300),
  kind: z.enum(["former", "abbreviation", "alias", "misprint"]),
});

/**
 * Where one fact of the record comes from. `field` is a path into the document ("period", "fundings.0.amountCents");
 * `printed` is the value as the source prints it. The value that the portal shows is read from the document itself.
 */
export const factSource = z.strictObject({
  field: z
    .string()
    .max(120)
    .regex(/^[a-zA-Z]+(\.[a-zA-Z0-9]+)*$/, "fieldMalformed"),
  source: reference("source"),
  /** A line, a page or another place in the source. */
  locator: maybe(line(200)),
  printed: maybe(line(1_000)),
  treatment: z.enum(["asPrinted", "normalised", "corrected", "paraphrased", "cutInSource", "relativeInSource"]),
  note: maybe(localizedText),
});

/** Something that a source leaves open and that the dates, amounts and contacts alone do not show. */
export const declaredGap = z.strictObject({
  kind: z.enum([
    "unnamedPlaces",
    "cutText",
    "missingUrl",
    "missingDate",
    "ambiguous",
    "anachronism",
    "missingName",
    "other",
  ]),
  field: maybe(z.string().max(120)),
  note: localizedText,
});

export const phoneValue = z.string().regex(/^(\+\d{6,15}|\d{3,6})$/, "phoneNotE164");

/** A weekly or other recurring opening time: RFC 5545 recurrence and Finnish wall-clock times. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "timeMalformed");
export const closingTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "timeMalformed");

export const openingHours = z
  .strictObject({
    recurrence: z.string().max(300).refine(isRecurrence, "recurrenceMalformed"),
    opens: clockTime,
    /** Before `opens`: on the next day. */
    closes: closingTime,
    /** The season's first day; a rule such as "every other week" counts from it. */
    validFrom: maybe(isoDay),
    validTo: maybe(isoDay),
    closedOnPublicHolidays: z.boolean().default(false),
    note: maybe(localizedText),
  })
  .refine((hours) => hours.opens !== hours.closes, "hoursEmpty")
  .refine((hours) => !hours.validFrom || !hours.validTo || hours.validFrom <= hours.validTo, "periodBackwards")
  .refine((hours) => hours.validFrom !== null || !needsStart(hours.recurrence), "recurrenceNeedsStart");

export const openingException = z
  .strictObject({
    day: isoDay,
    /** Both null: closed all day. */
    opens: maybe(clockTime),
    closes: maybe(closingTime),
    note: maybe(localizedText),
  })
  .refine((exception) => (exception.opens === null) === (exception.closes === null), "exceptionHalf")
  .refine((exception) => exception.opens === null || exception.opens !== exception.closes, "hoursEmpty");

/** A way to reach a service or an organization (PTV ServiceChannel, HSDS phone and url). */
export const channel = z
  .strictObject({
    kind: z.enum(["phone", "email", "website", "form", "chat"]),
    /** E.164 or a short number, an address of mail, or a URL, by kind. */
    value: z.string().max(2_000),
    label: maybe(localizedText),
    printed: maybe(line(300)),
    note: maybe(localizedText),
    hours: list(openingHours, 40),
    exceptions: list(openingException, 200),
  })
  .superRefine((value, context) => {
    const shapes = {
      phone: phoneValue,
      email: z.email("emailMalformed"),
      website: externalUrl,
      form: externalUrl,
      chat: externalUrl,
    };
    const result = shapes[value.kind].safeParse(value.value);
    for (const issue of result.error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["value"], message: issue.message });
  });

/** A document or a link on its owner. */
export const resource = z.strictObject({
  title: localizedText,
  kind: z.enum(["link", "document", "recording", "socialMedia"]),
  /** Null: the source names it without an address. */
  url: maybe(externalUrl),
  note: maybe(localizedText),
});

/** The hash of a picture of ours (`media_file`). */
export const imageFile = z.string().max(300);

/** From the left and from the top of a picture, 0–1. */
export const pictureShare = z
  .number("shareOfPictureOutOfRange")
  .min(0, "shareOfPictureOutOfRange")
  .max(1, "shareOfPictureOutOfRange");

/** A picture on its owner. `file` is null while the portal holds no copy. */
export const image = z
  .strictObject({
    file: maybe(imageFile),
    originalUrl: maybe(externalUrl),
    originalName: maybe(line(300)),
    alt: maybe(localizedText),
    decorative: z.boolean().default(false),
    caption: maybe(localizedText),
    credit: maybe(line(300)),
    licence: maybe(line(300)),
    /** What must stay in sight when the picture is cropped; when it is left out, what the file itself says. */
    focalPoint: z.strictObject({ x: pictureShare, y: pictureShare }).optional(),
  })
  .refine((value) => !(value.decorative && value.alt), "imageDecorativeWithAlt");

/** What every document has, beside its own fields. */
export function envelope<N extends Noun>(noun: N) {
  return {
    noun: z.literal(noun),
    id: recordId(noun),
    slug: slugSchema,
    /** Addresses that this record had before; they redirect for ever. */
    formerSlugs: list(slugSchema, 50),
    /** For an export: why the record is withdrawn, and what replaced it. Publishing a draft ends a withdrawal. */
    withdrawn: maybe(z.strictObject({ reason: localizedText, successor: maybe(z.string().max(120)) })),
    /** The day an editor last found the record true; null when nobody has. */
    checkedOn: maybe(isoDay),
    /** Whose check it was; null when that is not known. */
    checkedBy: maybe(reference("organization")),
    checkIntervalDays: z.int().min(1).max(3_650).default(checkIntervals[noun]),
    sources: list(factSource, 500),
    gaps: list(declaredGap, 100),
    resources: list(resource, 200),
    images: list(image, 100),
  };
}
