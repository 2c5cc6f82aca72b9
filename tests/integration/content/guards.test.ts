import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";

/** What the database itself refuses, whoever writes it. */
describe("the database refuses", () => {
  const refusals: [string, () => Promise<unknown>, RegExp][] = [
    [
      "a negative budget",
      () => db.project.update({ where: { slug: "perhekainuu" }, data: { budgetCents: -1n } }),
      /project_budget_not_negative/,
    ],
    [
      "a share over the whole",
      () => db.funding.updateMany({ where: { shareBasisPoints: 8000 }, data: { shareBasisPoints: 10_001 } }),
      /funding_share_within_whole/,
    ],
    [
      "a date that is not EDTF",
      () => db.project.update({ where: { slug: "perhekainuu" }, data: { startEdtf: "elokuu" } }),
      /project_start_edtf_well_formed/,
    ],
    [
      "a name without Finnish",
      () => db.project.update({ where: { slug: "perhekainuu" }, data: { name: { sv: "Namn" } } }),
      /project_name_in_finnish/,
    ],
    [
      "a project that is its own parent",
      () => db.project.update({ where: { slug: "perhekainuu" }, data: { parentId: "project-perhekainuu" } }),
      /project_not_own_parent/,
    ],
    [
      "a municipality without its three-digit code",
      () => db.region.update({ where: { slug: "kajaani" }, data: { code: "20" } }),
      /region_code_fits_kind/,
    ],
    [
      "a phone number that is not E.164",
      () => db.contact.updateMany({ data: { phone: "044 230 9194" } }),
      /contact_phone_e164/,
    ],
    [
      "an id of another noun",
      () => db.record.create({ data: { id: "organization-x", noun: "project" } }),
      /record_id_names_its_noun/,
    ],
    [
      "a role of an organization that is not there",
      () =>
        db.projectRole.updateMany({
          where: { projectId: "project-perhekainuu" },
          data: { organizationId: "organization-x" },
        }),
      /foreign key|Foreign key/i,
    ],
    ["a change to the audit log", () => db.auditEvent.updateMany({ data: { actorId: "joku-muu" } }), /append-only/],
    ["an erasure of the audit log", () => db.auditEvent.deleteMany({}), /append-only/],
  ];

  it.each(refusals)("%s", async (_, write, reason) => {
    await expect(write()).rejects.toThrow(reason);
  });
});
