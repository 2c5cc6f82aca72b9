import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as changeEditor } from "@/app/yllapito/(sisalla)/kayttajat/[id]/laheta/route";
import { findFormState } from "@/lib/admin/form-state";
import { findTypedPlace, readNamedGrants } from "@/lib/admin/grant-place";
import { adminPaths } from "@/lib/admin-paths";
import { listGrantPlaces, mostGrantPlaces } from "@/lib/editors/queries";
import { db } from "@/lib/platform/db";
import { createEditor, signInCookie } from "@/tests/factories/editors";

const many = Array.from({ length: mostGrantPlaces + 1 }, (_, index) => `organization-paikka-${index}`);
// Two are of one name.
const nameOf = (index: number) => (index === 1 ? "Paikka 0" : `Paikka ${index}`);

beforeAll(async () => {
  const records = many.map((id, index) => ({ id, title: nameOf(index), publicTitle: nameOf(index) }));
  await db.record.createMany({
    data: records.map((record) => ({ ...record, noun: "organization" as const })),
  });
  await db.organization.createMany({
    data: records.map(({ id, title }) => ({
      ...{ id, slug: id, name: { fi: title }, sortName: title, kind: "association" as const },
    })),
  });
});

afterAll(async () => {
  await db.record.deleteMany({ where: { id: { in: many } } });
});

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ paikka: "", rooli: "viewer", ...fields })) data.append(name, value);
  return data;
};

it("too many organizations are not listed; an editor's own always are", async () => {
  expect(await listGrantPlaces(await createEditor())).toEqual({
    places: [{ organizationId: null, name: null }],
    hasMore: true,
  });
  const keeper = await createEditor({ grants: [{ role: "administrator", organizationId: many[2]! }] });
  expect(await listGrantPlaces(keeper)).toEqual({
    places: [{ organizationId: many[2], name: "Paikka 2" }],
    hasMore: false,
  });
});

it("a place is its name, what was picked, or what the name was shown for", async () => {
  const chief = await createEditor();
  const read = (fields: Record<string, string>) => readNamedGrants(chief, form(fields));
  const viewerAt = (index: number) => [{ role: "viewer", organizationId: many[index] }];
  expect(await read({ organisaatio: " paikka 7 " })).toEqual(viewerAt(7));
  expect(await read({ organisaatio: "Paikka 0" })).toBe("placeUnclear");
  expect(await read({ organisaatio: "Paikka 0", "organisaatio~pick": many[1]! })).toEqual(viewerAt(1));
  const shown = { "organisaatio~id": many[1]!, "organisaatio~name": "Paikka 0" };
  expect(await read({ organisaatio: "Paikka 0", ...shown })).toEqual(viewerAt(1));
  expect(await read({ organisaatio: "Paikka 7", ...shown })).toEqual(viewerAt(7));
  expect(await read({ organisaatio: "Ei mikään" })).toBe("placeUnclear");
  expect(await read({ organisaatio: "Paikka 7", paikka: "portaali" })).toBe("placeTwice");
  expect(await read({ organisaatio: "", paikka: "portaali" })).toEqual([{ role: "viewer", organizationId: null }]);
});

it("a form that comes back has what was typed, and what it could mean", async () => {
  const chief = await createEditor();
  const editor = await createEditor({ grants: [{ role: "viewer", organizationId: many[5]! }] });
  const fields = [
    ["paikka", many[5]!],
    ["rooli", "publisher"],
    ["paikka", ""],
    ["rooli", "contributor"],
    ["organisaatio", "Paikka 0"],
  ];
  const send = async (more: string[][] = []) => {
    const headers = { cookie: await signInCookie(chief), "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams([...fields, ...more]);
    const request = new Request(`http://localhost${adminPaths.editorSend(editor.id)}`, {
      ...{ method: "POST", headers, body },
    });
    return (await changeEditor(request, { params: Promise.resolve({ id: editor.id }) })).headers.get("location")!;
  };
  const key = new URL(await send(), "http://localhost").searchParams.get("lomake");
  const state = findFormState(key);
  expect(state).toMatchObject({
    problems: ["placeUnclear"],
    values: { [`rooli ${many[5]!}`]: "publisher", rooli: "contributor", organisaatio: "Paikka 0" },
  });
  const { id, candidates } = await findTypedPlace(chief, state);
  expect([id, candidates.map((candidate) => candidate.id).toSorted()]).toEqual(["", [many[0], many[1]]]);
  expect(await send([["organisaatio~pick", many[1]!]])).toMatch(/tila=oikeudet/);
  expect(
    await db.editorGrant.findMany({ where: { editorId: editor.id }, orderBy: { organizationId: "asc" } }),
  ).toMatchObject([
    { organizationId: many[1], role: "contributor" },
    { organizationId: many[5], role: "publisher" },
  ]);
});
