import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Database } from "@/lib/platform/db";
import { slugScope } from "@/lib/paths";
import { boundsOf, type PartialDate, type Period } from "@/lib/platform/dates/partial-date";
import type { AnyDocument } from "./documents";
import type { LocalizedText } from "./document-parts";
import { valueAt } from "./fact-value";

/** Applying a document: its transaction, and whether the record has no rows yet, so that nothing needs deleting. */
export type Application = { tx: Database; isNew: boolean };

type RowTable<Row, Where> = {
  deleteMany(args: { where: Where }): PromiseLike<unknown>;
  createMany(args: { data: Row[] }): PromiseLike<unknown>;
};

/** Puts an owner's rows in place of the ones it had. */
export async function replaceRows<Row, Where>(
  { isNew }: Application,
  table: RowTable<Row, Where>,
  owner: Where,
  rows: Row[],
): Promise<void> {
  if (!isNew) await table.deleteMany({ where: owner });
  if (rows.length > 0) await table.createMany({ data: rows });
}

export function json(value: object | null) {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonObject);
}

export function dayColumn(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

export function periodColumns(period: Period) {
  return {
    startEdtf: period.start?.edtf ?? null,
    startPrinted: period.start?.printed ?? null,
    endEdtf: period.end?.edtf ?? null,
    endPrinted: period.end?.printed ?? null,
  };
}

/** The outermost days of a period, for sorting in SQL. */
export function periodBoundColumns(period: Period) {
  return {
    startEarliest: dayColumn(boundsOf(period.start?.edtf).earliest),
    endLatest: dayColumn(boundsOf(period.end?.edtf).latest),
  };
}

export function dateColumns<P extends string>(prefix: P, date: PartialDate | null) {
  return { [`${prefix}Edtf`]: date?.edtf ?? null, [`${prefix}Printed`]: date?.printed ?? null } as Record<
    `${P}Edtf` | `${P}Printed`,
    string | null
  >;
}

/** Lists of references become rows with the owner's key, the other key and the place in the list. */
export function linkRows<O extends string, T extends string>(
  ownerKey: O,
  ownerId: string,
  targetKey: T,
  ids: string[],
) {
  return ids.map(
    (id, position) =>
      ({ [ownerKey]: ownerId, [targetKey]: id, position }) as Record<O | T, string> & { position: number },
  );
}

/** What every record has beside its own table: addresses, sources, gaps, resources, pictures. */
export async function applyEnvelope(application: Application, document: AnyDocument): Promise<void> {
  const { tx } = application;
  const recordId = document.id;
  const owner = { recordId };
  await applySlugs(application, document);
  await replaceRows(
    application,
    tx.factSource,
    owner,
    document.sources.map(({ source, note, ...fact }, position) => ({
      ...fact,
      recordId,
      position,
      sourceId: source,
      value: asJsonColumn(valueAt(document, fact.field)),
      note: json(note),
    })),
  );
  await replaceRows(
    application,
    tx.declaredGap,
    owner,
    document.gaps.map((gap, position) => ({ ...gap, recordId, position })),
  );
  await replaceRows(
    application,
    tx.resource,
    owner,
    document.resources.map((resource, position) => ({ ...resource, recordId, position, note: json(resource.note) })),
  );
  await replaceRows(
    application,
    tx.media,
    owner,
    document.images.map(({ focalPoint, ...image }, position) => ({
      ...image,
      focalX: focalPoint?.x ?? null,
      focalY: focalPoint?.y ?? null,
      recordId,
      position,
      alt: json(image.alt),
      caption: json(image.caption),
    })),
  );
}

function asJsonColumn(value: unknown) {
  return value === null || value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}

/** The current address and the former ones; a former one may come back into use by the same record only. */
async function applySlugs({ tx }: Application, document: AnyDocument): Promise<void> {
  const scope = slugScope(document.noun);
  const recordId = document.id;
  await tx.slug.updateMany({
    where: { recordId, isCurrent: true, NOT: { slug: document.slug } },
    data: { isCurrent: false },
  });
  const wanted = [
    { slug: document.slug, isCurrent: true },
    ...document.formerSlugs.filter((slug) => slug !== document.slug).map((slug) => ({ slug, isCurrent: false })),
  ];
  for (const { slug, isCurrent } of wanted) {
    const row = await tx.slug.upsert({
      where: { scope_slug: { scope, slug } },
      create: { scope, slug, recordId, isCurrent },
      update: { isCurrent },
    });
    if (row.recordId !== recordId) throw new Error(`the address ${scope}/${slug} belongs to ${row.recordId}`);
  }
}

type Name = { name: string; kind: "former" | "abbreviation" | "alias" | "misprint" };

export async function applyAlternativeNames(application: Application, recordId: string, names: Name[]): Promise<void> {
  const rows = names.map((name, position) => ({ ...name, recordId, position }));
  await replaceRows(application, application.tx.alternativeName, { recordId }, rows);
}

type Hours = {
  recurrence: string;
  opens: string;
  closes: string;
  validFrom: string | null;
  validTo: string | null;
  closedOnPublicHolidays: boolean;
  note: LocalizedText | null;
};
type Exception = { day: string; opens: string | null; closes: string | null; note: LocalizedText | null };
type ChannelPart = {
  kind: "phone" | "email" | "website" | "form" | "chat";
  value: string;
  label: LocalizedText | null;
  printed: string | null;
  note: LocalizedText | null;
  hours: Hours[];
  exceptions: Exception[];
};

const hoursRows = (hours: Hours[]) =>
  hours.map((rule, position) => ({
    ...rule,
    position,
    validFrom: dayColumn(rule.validFrom),
    validTo: dayColumn(rule.validTo),
    note: json(rule.note),
  }));

const exceptionRows = (exceptions: Exception[]) =>
  exceptions.map((exception) => ({
    ...exception,
    day: new Date(`${exception.day}T00:00:00Z`),
    note: json(exception.note),
  }));

export async function applyOpeningTimes(
  application: Application,
  recordId: string,
  { hours, exceptions }: { hours: Hours[]; exceptions: Exception[] },
): Promise<void> {
  const { tx } = application;
  await replaceRows(
    application,
    tx.openingHours,
    { recordId },
    hoursRows(hours).map((row) => ({ ...row, recordId })),
  );
  await replaceRows(
    application,
    tx.openingException,
    { recordId },
    exceptionRows(exceptions).map((row) => ({ ...row, recordId })),
  );
}

export async function applyChannels(
  application: Application,
  recordId: string,
  channels: ChannelPart[],
): Promise<void> {
  const { tx, isNew } = application;
  if (!isNew) await tx.channel.deleteMany({ where: { recordId } });
  for (const [position, { hours, exceptions, ...channel }] of channels.entries()) {
    await tx.channel.create({
      data: {
        ...channel,
        recordId,
        position,
        label: json(channel.label),
        note: json(channel.note),
        hours: { create: hoursRows(hours) },
        exceptions: { create: exceptionRows(exceptions) },
      },
    });
  }
}
