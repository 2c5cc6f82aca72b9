import { admits } from "@/lib/content/owners";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { paths } from "@/lib/paths";
import { command } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import type { Prisma, PrismaClient } from "@/lib/platform/generated/prisma/client";
import { listRecordNames } from "@/lib/worklist/record-names";

export type Settings = { staffRetentionMonths: number | null; asksConfirmations: boolean };

/** What the form proposes where nothing has been decided; until it is saved, nothing is hidden and nobody is asked. */
const proposedSettings: Settings = { staffRetentionMonths: 6, asksConfirmations: false };

/** Keeps what an organization decides of its people. Returns false when there is no such organization for this editor. */
export async function saveSettings(
  actor: EditorActor,
  organizationId: string,
  settings: Settings,
  { client }: { client?: PrismaClient } = {},
): Promise<boolean> {
  return command<boolean, boolean>(
    actor,
    async (tx) => {
      const isOrganization = organizationId.startsWith("organization-");
      if (!isOrganization || !(await admits(tx, actor, "organization.settings", organizationId)))
        return { refused: false };
      const columns = { ...settings, updatedById: actor.id };
      await tx.organizationSettings.upsert({
        where: { organizationId },
        create: { organizationId, ...columns },
        update: columns,
      });
      return {
        result: true,
        audit: [{ action: "organization.settings", recordId: organizationId, detail: settings }],
        // Who is shown on every page of the organization's people may now be another.
        touched: [paths.contacts()],
      };
    },
    { client },
  );
}

const settingsPerPage = 50;

/** A page of the organizations whose settings the editor may see to, with what they have decided, or what is proposed. */
export async function listSettings(actor: EditorActor, page: number, client: Database = db) {
  const scope = scopeOf(actor, "organization.settings");
  const where: Prisma.RecordWhereInput = {
    noun: "organization",
    state: "published",
    ...(scope === "everywhere"
      ? { OR: [{ settings: { isNot: null } }, { organization: { contacts: { some: {} } } }] }
      : { id: { in: scope } }),
  };
  const pageCount = Math.max(1, Math.ceil((await client.record.count({ where })) / settingsPerPage));
  const nearest = Math.min(page, pageCount);
  const records = await client.record.findMany({
    where,
    skip: (nearest - 1) * settingsPerPage,
    take: settingsPerPage,
    orderBy: { organization: { sortName: "asc" } },
    select: { id: true, settings: { select: { staffRetentionMonths: true, asksConfirmations: true } } },
  });
  const names = await listRecordNames(
    client,
    records.map(({ id }) => id),
    actor,
  );
  const items = records.map(({ id, settings }) => ({
    id,
    name: names.get(id)!.name,
    isDecided: settings !== null,
    ...(settings ?? proposedSettings),
  }));
  return { items, page: nearest, pageCount };
}
