import { named, nameFor, offered } from "@/lib/content/form/references";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import type { Known } from "./known";

/** Of places that share a name, the one that a text means first. */
const kinds = ["county", "municipality", "district", "subregion", "wellbeingServicesCounty"];

/** Every organization and region to which the actor may refer, with the names it is known by. */
export async function listKnownNames(actor: EditorActor, client: Database = db): Promise<Known[]> {
  const rows = await client.record.findMany({
    where: { AND: [{ noun: { in: ["organization", "region"] } }, offered(actor)] },
    select: {
      ...named,
      alternativeNames: { select: { name: true } },
      organization: { select: { officialName: true } },
      region: { select: { kind: true, genitive: true } },
    },
    orderBy: { id: "asc" },
  });
  const place = (kind: string | undefined) => (kind ? kinds.indexOf(kind) : -1);
  rows.sort((a, b) => place(a.region?.kind) - place(b.region?.kind));
  return rows.map((row) => ({
    id: row.id,
    noun: row.noun as Known["noun"],
    name: nameFor(actor, row),
    ...(row.region && { genitive: row.region.genitive }),
    names: [
      ...row.alternativeNames.map(({ name }) => name),
      ...(row.organization?.officialName ? [row.organization.officialName] : []),
    ],
  }));
}
