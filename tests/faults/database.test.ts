import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { inDatabase, type SignedIn } from "@/tests/e2e/signed-in";
import { createDraft, editorHere, saveDraft, sendFeedback, sendForm } from "./editor-forms";
import { fault } from "./fault";
import { fillDisk, makeRoom } from "./full-disk";
import {
  expectSorry,
  expectWholeOrSorry,
  hashesOf,
  keepPages,
  somePages,
  unaskedPage,
  unaskedPages,
  untilAnswered,
} from "./pages";
import { startPortal, type Portal } from "./portal";
import { startTcpProxy } from "./tcp-proxy";

/* The portal behind a wire to its database that is cut, blocked and slow. */
const SECONDS_TO_RECOVER = 5;
/** Four and a half for one statement; a busy machine takes its time. */
const SECONDS_TO_TELL = 10;
const env = { PAGES_MEMORY_MB: "3", PUBLIC_URL: "http://portaali.example" };
let wire: Awaited<ReturnType<typeof startTcpProxy>>;
let portal: Portal;
let editor: SignedIn;
let draft: string;
let before: Record<string, string>;

beforeAll(async () => {
  wire = await startTcpProxy(process.env.DATABASE_URL!);
  // Few pages are kept beside those that are asked for, so that some are left to be made.
  portal = await startPortal(wire.url, { env, until: "ready" });
  editor = await editorHere();
  draft = await createDraft(portal, editor, "Katko");
  before = await keepPages(portal);
});
afterAll(async () => {
  await portal?.stop();
  await wire?.stop();
});
beforeEach(async () => {
  wire.become({ kind: "clear" });
  await untilAnswered(portal, "/api/health/ready", 20);
});

const expectUnchanged = async () => expect(await hashesOf(portal)).toEqual(before);

async function expectSavingRefused(): Promise<void> {
  const typed = "Tätä kirjoitin <tunnin> ajan";
  const saving = await sendForm(portal, adminPaths.saveRecord(draft), { _base: "1", "note.fi": typed }, editor);
  expect(saving.status).toBe(503);
  expect(saving.headers.get("retry-after")).toBe("60");
  const givenBack = await saving.text();
  expect(givenBack).toContain("tekstisi on tallella");
  expect(givenBack).toContain("Tätä kirjoitin &lt;tunnin&gt; ajan");
}

async function expectWritingRefused(): Promise<void> {
  await expectSavingRefused();
  const message = await sendFeedback(portal, "Puhelinnumero on väärä", "1.2.3");
  const answer = await message.text();
  expect(message.status).toBe(503);
  expect(answer).toContain("Emme juuri nyt voi ottaa viestiä vastaan");
  expect(answer).toContain("Puhelinnumero on väärä</textarea>");
  expect(answer).not.toContain("Kiitos");
}

async function recover(): Promise<number> {
  const begun = Date.now();
  wire.become({ kind: "clear" });
  await untilAnswered(portal, unaskedPage, SECONDS_TO_RECOVER);
  await untilAnswered(portal, `${paths.search()}?haku=neuvola`, SECONDS_TO_RECOVER);
  return (Date.now() - begun) / 1_000;
}

const versionsOfDraft = async () =>
  (await inDatabase<{ number: number }>(`SELECT latest_revision AS number FROM record WHERE id = $1`, [draft]))[0]!
    .number;

describe("the database stopped", () => {
  fault(
    { number: 1, fault: "Database stopped, page kept", expected: "every kept page 200, byte for byte as before" },
    async () => {
      wire.become({ kind: "refused" });
      await expectUnchanged();
      return `${somePages.length} of ${somePages.length} pages 200 with the same hash`;
    },
  );

  fault(
    {
      number: 1,
      fault: "Database stopped, page never made, or search",
      expected: "503 in Finnish with the numbers to call and Retry-After",
    },
    async () => {
      wire.become({ kind: "refused" });
      for (const path of [unaskedPage, paths.projects({ sivu: 2 }), `${paths.search()}?haku=vauva`])
        await expectSorry(await portal.get(path));
      await expectUnchanged();
      return "503, numbers, Retry-After";
    },
  );

  fault(
    {
      number: 1,
      fault: "Database stopped, form sent",
      expected:
        "503 with the text given back, and never thanks; no half of it is there afterwards; all is well within 5 s of its start",
    },
    async () => {
      wire.become({ kind: "refused" });
      const versions = await versionsOfDraft();
      await expectWritingRefused();
      const seconds = await recover();
      expect(await versionsOfDraft()).toBe(versions);
      expect(await saveDraft(portal, editor, { id: draft, base: versions, note: "Nyt onnistui." })).toBe(true);
      expect(await versionsOfDraft()).toBe(versions + 1);
      return `text given back; well again after ${seconds.toFixed(1)} s, without a restart`;
    },
  );
});

describe("a database whose disk is full", () => {
  fault(
    {
      number: 5,
      fault: "The database's disk full: it refuses what a save writes as PostgreSQL does then (53100)",
      expected:
        "pages are read as before, those made for the asking too; an editor's form is told so and gets its text back; the same form is taken when there is room",
    },
    async () => {
      const versions = await versionsOfDraft();
      await fillDisk();
      await expectUnchanged();
      expect((await portal.get(unaskedPage)).status).toBe(200);
      await expectSavingRefused();
      await makeRoom();
      expect(await versionsOfDraft()).toBe(versions);
      expect(await saveDraft(portal, editor, { id: draft, base: versions, note: "Nyt mahtui." })).toBe(true);
      return "text given back; taken when there was room";
    },
  );
});

describe("a database that takes the call and says nothing", () => {
  fault(
    {
      number: 2,
      fault: "Database a black hole, form sent",
      expected:
        "within 5 s 503 with the text given back; no half of it is there afterwards; the same form is then taken",
    },
    async () => {
      const versions = await versionsOfDraft();
      wire.become({ kind: "silent" });
      const begun = Date.now();
      await expectSavingRefused();
      const told = (Date.now() - begun) / 1_000;
      expect(told).toBeLessThan(SECONDS_TO_TELL);
      const seconds = await recover();
      expect(await versionsOfDraft()).toBe(versions);
      expect(await saveDraft(portal, editor, { id: draft, base: versions, note: "Nyt onnistui taas." })).toBe(true);
      return `text given back after ${told.toFixed(1)} s; well again after ${seconds.toFixed(1)} s`;
    },
  );

  fault(
    {
      number: 2,
      fault: "Database a black hole",
      expected:
        "kept pages unaffected; who cannot be served is told so, at once after five time-outs; connections do not pile up",
    },
    async () => {
      const most = await connections();
      wire.become({ kind: "silent" });
      const begun = Date.now();
      const words = ["neuvola", "ero", "vauva", "doula", "perhekahvila", "imetys"];
      const looking = words.map((word) => portal.get(`${paths.search()}?haku=${word}`));
      const asking = (await unaskedPages(30)).map((path) => portal.get(path));
      await expectUnchanged();
      for (const answer of await Promise.all(looking)) await expectSorry(answer);
      for (const answer of await Promise.all(asking)) await expectWholeOrSorry(answer);
      const told = (Date.now() - begun) / 1_000;
      expect(told).toBeLessThan(SECONDS_TO_TELL);
      expect(portal.said()).toContain("database: silent, not asked for now");
      await expectUnchanged();
      expect(wire.open).toBeLessThanOrEqual(20);

      const asked = Date.now();
      for (let turn = 0; turn < 20; turn += 1) await expectSavingRefused();
      const twentyTold = (Date.now() - asked) / 1_000;
      expect(twentyTold).toBeLessThan(4 * SECONDS_TO_TELL);

      const seconds = await recover();
      expect(portal.said()).toContain("database: answers again");
      expect(await connections()).toBeLessThanOrEqual(most + 12);
      return `pages as before; 36 who asked for more were told within ${told.toFixed(1)} s, then 20 forms one after another in ${twentyTold.toFixed(1)} s; well again after ${seconds.toFixed(1)} s`;
    },
  );

  fault(
    {
      number: 2,
      fault: "Database 3 s slow",
      expected: "kept pages unaffected; at most ten connections a process",
    },
    async () => {
      wire.become({ kind: "slow", milliseconds: 3_000 });
      const asking = [`${paths.search()}?haku=vauva`, ...(await unaskedPages(50)).slice(30)].map((path) =>
        portal.get(path),
      );
      await expectUnchanged();
      const open = await connections();
      expect(open).toBeLessThanOrEqual(25);
      for (const answer of await Promise.all(asking)) await expectWholeOrSorry(answer);
      const seconds = await recover();
      await expectUnchanged();
      return `pages as before; ${open} connections at most; well again after ${seconds.toFixed(1)} s`;
    },
  );
});

/** The portal's connections, without the one that counts. */
async function connections(): Promise<number> {
  const [row] = await inDatabase<{ count: string }>(
    `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return Number(row!.count);
}
