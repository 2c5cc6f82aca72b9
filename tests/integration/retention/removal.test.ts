import { describe, expect, it } from "vitest";
import { findContact, findPerson } from "@/lib/contacts/queries";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { findRemoval } from "@/lib/retention/admin-queries";
import { removePerson } from "@/lib/retention/remove-person";
import { searchPortal } from "@/lib/search/portal";
import { organizationDraft, projectDraft } from "../../factories/documents";
import { actorOf } from "../../factories/editor-actors";
import { everythingOf, postOf, publishNext } from "@/tests/factories/posts";

const chief = actorOf("administrator");

describe("one action removes a person", () => {
  it("from posts, texts, versions and addresses; the posts stay", async () => {
    const { person, contact, slug, word, document } = await postOf("Elviira Eskola", {
      sources: [
        { field: "person", source: "source-koko", printed: "Elviira Eskola, perheohjaaja", treatment: "asPrinted" },
        { field: "title", source: "source-koko", printed: "perheohjaaja", treatment: "asPrinted" },
      ],
    });
    await publishNext({ ...document, note: { fi: "Elviira Eskola palaa syksyllä." } }, 1);
    const project = await publishNext(
      projectDraft({
        id: "project-elviiran",
        slug: "elviiran",
        goals: [{ fi: "Kysy: elviira eskola, ELVIIRA.ESKOLA@esimerkki.fi" }],
      }),
    );
    const outcome = await removePerson(chief, person);
    expect(outcome).toMatchObject({ status: "removed", records: 2 });
    for (const id of [contact, project.id])
      expect((await everythingOf(id)).toLowerCase()).not.toMatch(/elviira.eskola/);
    expect(await findContact(word)).toMatchObject({ person: null, note: { fi: "[nimi poistettu] palaa syksyllä." } });
    expect(await db.factSource.count({ where: { recordId: contact } })).toBe(1);
    expect(await db.record.findUnique({ where: { id: person } })).toBeNull();
    expect(await db.slug.count({ where: { slug } })).toBe(0);
    expect(await findPerson(slug)).toBeNull();
    expect(JSON.stringify(await searchPortal("Eskola"))).not.toContain('eskola"');
    const [event] = await db.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(event).toMatchObject({ action: "person.removed", recordId: null, actorId: chief.id });
    expect(JSON.stringify(event!.detail)).not.toMatch(/eskola/i);
    expect(await removePerson(chief, person)).toEqual({ status: "notFound" });
  });

  it("and leaves another's record as it was, though the name is a part of that other's", async () => {
    const { person } = await postOf("Anna Lahti");
    const { word, contact } = await postOf("Susanna Lahti", { note: { fi: "Susanna Lahti vastaa." } });
    const before = await everythingOf(contact);
    expect(await removePerson(chief, person)).toMatchObject({ status: "removed", records: 1 });
    expect(await everythingOf(contact)).toBe(before);
    expect(await findContact(word)).toMatchObject({ person: { name: "Susanna Lahti" } });
  });

  it("and leaves a number and an address that others use too, or that are the office's", async () => {
    const shared = {
      phone: "+358441119999",
      email: "perhekeskus@esimerkki.fi",
      emailPrinted: "perhekeskus(a)esimerkki.fi",
    };
    const note = { note: { fi: "Kirjoita: perhekeskus@esimerkki.fi tai hanna.hauki@esimerkki.fi." } };
    const { person, contact } = await postOf("Hanna Hauki", { ...shared, ...note });
    const colleague = await postOf("Ilona Ilves", shared);
    const before = await everythingOf(colleague.contact);
    expect(await findRemoval(chief, person)).toMatchObject({
      words: ["Hanna Hauki"],
      shared: [shared.phone, shared.email],
    });
    expect(await removePerson(chief, person)).toMatchObject({ status: "removed", records: 1 });
    expect(await everythingOf(colleague.contact)).toBe(before);
    const { document } = await db.revision.findUniqueOrThrow({
      where: { recordId_number: { recordId: contact, number: 1 } },
    });
    expect(document).toMatchObject({ ...shared, person: null });
    expect(await db.contact.findUniqueOrThrow({ where: { id: contact } })).toMatchObject({ ...shared, personId: null });
  });

  it("but takes the person's own address wherever it stands", async () => {
    const { person, contact } = await postOf("Jaana Joki", { phone: null, email: "jjoki@esimerkki.fi" });
    const organization = await publishNext(
      organizationDraft({
        id: "organization-joki",
        slug: "joki",
        channels: [
          { kind: "email", value: "JJoki@esimerkki.fi" },
          { kind: "email", value: "toimisto@esimerkki.fi" },
        ],
        sources: [{ field: "channels.1", source: "source-koko", treatment: "asPrinted" }],
      }),
    );
    expect(await removePerson(chief, person)).toMatchObject({ status: "removed", records: 2 });
    for (const id of [contact, organization.id]) expect(await everythingOf(id)).not.toMatch(/jjoki/i);
    for (const { document } of await db.revision.findMany({ where: { recordId: organization.id } }))
      expect(document).toMatchObject({
        channels: [{ value: "toimisto@esimerkki.fi" }],
        sources: [{ field: "channels.0" }],
      });
  });

  it("takes a person of the seed out of a post and of the articles that name the person", async () => {
    const outcome = await removePerson(chief, "person-petri-paju");
    expect(outcome).toMatchObject({ status: "removed" });
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT "record_id" AS "id" FROM "revision" WHERE "document"::text ILIKE '%Petri Paju%' OR "document"::text LIKE '%"person-petri-paju"%'`;
    expect(rows).toEqual([]);
    expect(await db.contact.findUniqueOrThrow({ where: { id: "contact-petri-paju-perheentalo" } })).toMatchObject({
      personId: null,
    });
  });

  it("only an administrator's", async () => {
    const { person } = await postOf("Fanni Forss");
    await expect(removePerson(actorOf("publisher"), person)).rejects.toBeInstanceOf(Forbidden);
    expect(await removePerson(actorOf("administrator", "organization-stea"), person)).toEqual({ status: "notFound" });
    expect(await removePerson(chief, "organization-stea")).toEqual({ status: "notFound" });
  });
});
