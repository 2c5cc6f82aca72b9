import { expect, test, type APIRequestContext } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { cookieOf, inDatabase, makeEditor, signInAs, type SignedIn } from "./signed-in";

const mll = "organization-mll-kainuun-piiri";
const run = Date.now().toString(36);
const foreign = "contact-hankekoordinaattori-mrv";
const script = `"><script>window.broken=1</script><img src=x onerror="window.broken=1">javascript:window.broken=1`;

let chief: SignedIn;
let maija: SignedIn;

test.beforeAll(async () => {
  chief = await makeEditor("Päivi Päällikkö");
  maija = await makeEditor("Maija Toimittaja", { role: "contributor", organizationId: mll });
});

type Sent = { editor?: SignedIn | null; headers?: Record<string, string> };

/** Sends a form as a page of the portal would, unless the headers say otherwise. */
function send(
  request: APIRequestContext,
  path: string,
  form: Record<string, string>,
  { editor = maija, headers = { "sec-fetch-site": "same-origin" } }: Sent = {},
) {
  return request.post(path, {
    form,
    headers: { ...headers, ...(editor && { cookie: cookieOf(editor) }) },
    maxRedirects: 0,
  });
}

async function makeContact(request: APIRequestContext, name: string): Promise<string> {
  const response = await send(request, adminPaths.createRecord(), { laji: "contact", nimi: `${name} ${run}` });
  expect(response.status()).toBe(303);
  return new URL(response.headers().location!, "http://localhost").pathname.split("/").at(-1)!;
}

const versionsOf = async (id: string) =>
  (await inDatabase<{ latest_revision: number }>(`SELECT latest_revision FROM record WHERE id = $1`, [id]))[0]
    ?.latest_revision;

test("a form that another site sends is refused, and says so in Finnish", async ({ request }) => {
  const id = await makeContact(request, "Toisen sivun kohde");
  const origins: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.test" },
    { origin: "null" },
    {},
  ];
  for (const headers of origins) {
    const response = await send(request, adminPaths.saveRecord(id), { _base: "1", "note.fi": "murto" }, { headers });
    expect(response.status(), JSON.stringify(headers)).toBe(403);
    const text = await response.text();
    expect(text).toContain("Lähetys ei tullut tältä sivustolta");
    expect(text, "what another site says is not said on ours").not.toContain("murto");
  }
  expect(await versionsOf(id)).toBe(1);
});

test("without a session nothing is written, and what was typed comes back", async ({ request }) => {
  const id = await makeContact(request, "Istunnoton");
  const form = { _base: "1", "note.fi": "Kirjoitin tätä tunnin." };
  const response = await send(request, adminPaths.saveRecord(id), form, { editor: null });
  expect(response.status()).toBe(401);
  expect(await response.text()).toContain("Kirjoitin tätä tunnin.");
  const password = await send(
    request,
    adminPaths.ownAccountSend("salasana"),
    { _uusi: "salaisuuteni" },
    { editor: null },
  );
  expect(await password.text()).not.toContain("salaisuuteni");
  const flood = Object.fromEntries(Array.from({ length: 11_000 }, (_, index) => [`kentta${index}`, "x"]));
  const drowned = await send(request, adminPaths.saveRecord(id), flood, { editor: null });
  expect(drowned.status()).toBe(401);
  expect((await drowned.body()).length).toBeLessThan(100_000);
  expect(await versionsOf(id)).toBe(1);
  const forged = await request.get(adminPaths.record(id), {
    headers: { cookie: "__Host-perhepolku=arvattu" },
    maxRedirects: 0,
  });
  expect(forged.status()).toBe(307);
  expect(forged.headers().location).toContain(adminPaths.signIn());
});

test("another organization's record looks like one that is not there", async ({ request }) => {
  const headers = { cookie: cookieOf(maija) };
  const pages = [adminPaths.record, adminPaths.versions, adminPaths.preview, adminPaths.previewPage];
  for (const page of pages) {
    const [theirs, none] = await Promise.all(
      [foreign, "contact-ei-ole-olemassa"].map((id) => request.get(page(id), { headers, maxRedirects: 0 })),
    );
    expect([theirs!.status(), none!.status()], page(foreign)).toEqual([404, 404]);
    expect(await theirs!.text()).toBe(await none!.text());
  }
  const before = await versionsOf(foreign);
  for (const [path, form] of [
    [adminPaths.saveRecord(foreign), { _base: String(before), "note.fi": "murto" }],
    [adminPaths.autosaveRecord(foreign), { _base: String(before), "note.fi": "murto" }],
    [adminPaths.recordAction(foreign), { toimi: "delete" }],
    [adminPaths.recordAction(foreign), { toimi: "publish", versio: String(before) }],
  ] as const)
    expect((await send(request, path, form)).status(), path).toBe(404);
  expect(await versionsOf(foreign)).toBe(before);
});

test("a contributor who presses a publisher's button by hand is refused", async ({ request }) => {
  const id = await makeContact(request, "Oikeudeton");
  for (const toimi of ["publish", "delete", "withdraw", "schedule"]) {
    const form = { toimi, versio: "1", syy: "x", paiva: "2027-01-01", aika: "09:00" };
    const response = await send(request, adminPaths.recordAction(id), form);
    expect(response.status(), toimi).toBe(403);
    expect(await response.text()).toContain("Sinulla ei ole oikeutta tähän");
  }
  expect((await send(request, adminPaths.recordAction(id), { toimi: "__proto__" })).status()).toBe(404);
  const [row] = await inDatabase<{ state: string }>(`SELECT state FROM record WHERE id = $1`, [id]);
  expect(row!.state).toBe("draft");
});

test("a form sent twice at once makes one version, and too much of anything makes none", async ({ request }) => {
  const id = await makeContact(request, "Kahdesti");
  const form = { _base: "1", "title.fi": "Ohjaaja", organization: mll, "note.fi": "Kerran riittää." };
  const twice = await Promise.all([1, 2].map(() => send(request, adminPaths.saveRecord(id), form)));
  expect(twice.map((response) => response.status())).toEqual([303, 303]);
  expect(await versionsOf(id)).toBe(2);

  const rows = Object.fromEntries(Array.from({ length: 10_000 }, (_, row) => [`sources.${row}.field`, "note"]));
  const many = await send(request, adminPaths.saveRecord(id), { _base: "2", ...rows });
  expect(many.headers().location).toContain("ongelma=tooManyRows");
  expect(await versionsOf(id)).toBe(2);

  const huge = await request.post(adminPaths.saveRecord(id), {
    data: Buffer.alloc(60 * 1024 * 1024, "a"),
    headers: { cookie: cookieOf(maija), "content-type": "application/x-www-form-urlencoded" },
  });
  expect(huge.status()).toBe(413);
});

test("script in every field stays text, in the form, the comparison, the preview and the page", async ({
  browser,
  request,
}) => {
  const id = await makeContact(request, "Hyökkäys");
  const fields = ["title.fi", "note.fi", "phonePrinted", "emailPrinted", "sources.0.printed", "resources.0.title.fi"];
  const form = {
    _base: "1",
    slug: id.slice("contact-".length),
    ...Object.fromEntries(fields.map((field) => [field, script])),
    phone: script,
    "resources.0.kind": "link",
    "resources.0.url": "javascript:window.broken=1",
    organization: mll,
  };
  expect((await send(request, adminPaths.saveRecord(id), form)).headers().location).toContain("tehty=saved");
  const good = { ...form, phone: "", "resources.0.url": "", "sources.0.printed": "" };
  const published = await send(
    request,
    adminPaths.saveRecord(id),
    { ...good, _base: "2", _do: "publish" },
    { editor: chief },
  );
  expect(published.headers().location).toContain("tehty=published");

  const context = await browser.newContext();
  await signInAs(context, chief);
  const page = await context.newPage();
  page.on("dialog", () => expect("a dialog").toBe("never opened"));
  for (const path of [
    adminPaths.record(id),
    adminPaths.version(id, 2),
    adminPaths.preview(id),
    adminPaths.log({ tietue: id }),
    adminPaths.records({ haku: "script" }),
    paths.contact(id.slice("contact-".length)),
  ]) {
    await page.goto(path, { waitUntil: "load" });
    expect(await page.evaluate(() => (window as { broken?: number }).broken), path).toBeUndefined();
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<script>");
  await context.close();
});

test("what only the portal asks of itself is not there for others", async ({ request }) => {
  const headers = { "x-perhepolku-preview": "a", "x-perhepolku-own-request": "a", "x-perhepolku-page": "/" };
  for (const path of ["/api/ajastukset", "/yllapito/lahetys-kesken?avain=a", "/esikatselu/arvattu"])
    expect((await request.get(path, { headers })).status(), path).toBe(404);
});

test("a preview is for who has the link: no index, no cache, no script, and then no more", async ({ request }) => {
  const id = await makeContact(request, "Esikatseltava");
  const shared = await send(request, adminPaths.recordAction(id), { toimi: "share", versio: "1" });
  const token = new URL(shared.headers().location!, "http://localhost").searchParams.get("linkki")!;
  const response = await request.get(adminPaths.sharedPreview(token));
  expect(response.status()).toBe(200);
  expect(response.headers()).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" });
  const html = await response.text();
  expect(html).toContain("Esikatseltava");
  expect(html).not.toContain("<script");
  await inDatabase(`UPDATE preview_link SET expires_at = now() - interval '1 second' WHERE record_id = $1`, [id]);
  expect((await request.get(adminPaths.sharedPreview(token))).status()).toBe(404);
});
