import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { cookieOf, inDatabase, type SignedIn } from "@/tests/e2e/signed-in";
import { createDraft, editorHere, sendFeedback, sendForm } from "./editor-forms";
import { fault } from "./fault";
import { hashesOf, keepPages } from "./pages";
import { startPortal, type Portal } from "./portal";

/* Storage and the sign-in service away, nobody who reads the log, and people who press twice or write at once. */
const nobody = "http://127.0.0.1:9";
let portal: Portal;
let editor: SignedIn;
let before: Record<string, string>;

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, {
    env: {
      PAGES_MEMORY_MB: "3",
      LOG_LEVEL: "info",
      OIDC_POISSA_SECRET: randomBytes(32).toString("base64"),
      ...{ MEDIA_S3_ENDPOINT: nobody, MEDIA_S3_KEY: "avain", MEDIA_S3_SECRET: randomBytes(32).toString("base64") },
    },
    until: "ready",
  });
  editor = await editorHere();
  before = await keepPages(portal);
});
afterAll(() => portal?.stop());

const versionsOf = (id: string) =>
  inDatabase<{ number: number; note: string }>(
    `SELECT number, document->'note'->>'fi' AS note FROM revision WHERE record_id = $1 ORDER BY number`,
    [id],
  );

describe("people", () => {
  fault(
    { number: 11, fault: "The same form sent ten times at once", expected: "one version, one message" },
    async () => {
      const id = await createDraft(portal, editor, "Kymmenesti");
      const fields = { _base: "1", "title.fi": "Ohjaaja", "note.fi": "Kerran riittää." };
      const ten = Array.from({ length: 10 }, () => sendForm(portal, adminPaths.saveRecord(id), fields, editor));
      const statuses = (await Promise.all(ten)).map(({ status }) => status);
      expect(statuses).toEqual(Array(10).fill(303));
      expect(await versionsOf(id)).toHaveLength(2);

      const form = await (await portal.get(paths.feedback())).text();
      const [, token = ""] = /name="lomake" value="([^"]+)"/.exec(form) ?? [];
      const message = `Sama viesti ${randomUUID().replace(/\d/g, "")}`;
      // Nobody writes anything in under three seconds, and the portal knows it.
      await expect
        .poll(() => Date.now() - Number.parseInt(token.split(".")[0]!, 36), { timeout: 10_000 })
        .toBeGreaterThan(3_200);
      const answers = await Promise.all(Array.from({ length: 10 }, () => sendFeedback(portal, message, token)));
      const followed = new Set(answers.map((answer) => `${answer.status} ${answer.headers.get("location")}`));
      const [first, ...others] = [...followed].sort();
      expect(first).toMatch(/^303 /);
      // Who sends as often as that may be asked to wait.
      expect(others.filter((answer) => answer !== "429 null")).toEqual([]);
      expect(await inDatabase("SELECT id FROM feedback WHERE message = $1", [message])).toHaveLength(1);
      return "10 × 303 to the same place; one version, one message";
    },
  );

  fault(
    {
      number: 10,
      fault: "Two editors save from the same version",
      expected: "one is saved, the other is shown both texts and loses nothing",
    },
    async () => {
      const id = await createDraft(portal, editor, "Kaksi kirjoittaa");
      const other = await editorHere();
      const fields = (note: string) => ({ _base: "1", "title.fi": "Ohjaaja", "note.fi": note });
      const texts = ["Ensimmäisen teksti.", "Toisen teksti."];
      const answers = await Promise.all(
        [editor, other].map((who, index) => sendForm(portal, adminPaths.saveRecord(id), fields(texts[index]!), who)),
      );
      const saved = answers.map((answer) => (answer.headers.get("location") ?? "").includes("tehty=saved"));
      expect(saved.filter(Boolean)).toHaveLength(1);
      const winner = saved.indexOf(true);
      expect((await versionsOf(id)).map(({ note }) => note)).toEqual([null, texts[winner]]);
      const loser = [editor, other][1 - winner]!;
      const conflict = await portal.get(adminPaths.conflict(id), { cookie: cookieOf(loser) });
      const shown = await conflict.text();
      for (const text of texts) expect(shown).toContain(text);
      return "one version; the other editor sees both texts";
    },
  );
});

describe("what the portal leans on", () => {
  fault(
    {
      number: 27,
      fault: "The storage of pictures down",
      expected: "pages go on; an upload is refused with the reason, and nothing is half there",
    },
    async () => {
      const form = new FormData();
      const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
      form.append("tiedosto", new Blob([Buffer.from(pixel, "base64")], { type: "image/png" }), "kuva.png");
      const packed = new Response(form);
      const type = packed.headers.get("content-type")!;
      const answer = await fetch(portal.address + adminPaths.uploadMedia(), {
        method: "POST",
        // Of known length: the portal takes no body in chunks.
        body: await packed.arrayBuffer(),
        headers: { "sec-fetch-site": "same-origin", cookie: cookieOf(editor), "content-type": type },
        redirect: "manual",
      });
      expect([303, 503]).toContain(answer.status);
      const told = answer.status === 303 ? await follow(answer) : await answer.text();
      expect(told).toMatch(/ei (nyt )?(onnistu|voi)|ei saatu|ei vastaa|yritä/i);
      expect(await inDatabase("SELECT 1 FROM media_file")).toEqual([]);
      expect(await hashesOf(portal)).toEqual(before);
      return `upload answered ${answer.status} with the reason; pages as before`;
    },
  );

  fault(
    {
      number: 26,
      fault: "An organization's sign-in service down",
      expected: "who comes that way is told so at the portal's own door, which works",
    },
    async () => {
      await inDatabase(
        `INSERT INTO oidc_provider (id, name, issuer, client_id, secret_variable)
         VALUES ('poissa', 'Poissa', $1, 'perhepolku', 'OIDC_POISSA_SECRET')`,
        [nobody],
      );
      const answer = await portal.get(adminPaths.signInService("poissa"));
      expect(answer.status).toBe(303);
      const door = await follow(answer);
      expect(door).toMatch(/type="password"/);
      expect(door).toMatch(/palvelu/i);
      return "303 to the portal's own door, with the reason";
    },
  );

  fault(
    {
      number: 33,
      fault: "Nobody reads the log: its pipe is full",
      expected: "requests go on; a megabyte waits to be read, the rest is dropped and counted",
    },
    async () => {
      for (const stream of [portal.child.stdout!, portal.child.stderr!]) stream.pause();
      const long = "a".repeat(3_500);
      for (let round = 0; round < 90; round += 1)
        await Promise.all(
          [1, 2, 3, 4, 5].map((number) =>
            portal.get(`/api/${long}${round}${number}`).then((answer) => answer.arrayBuffer()),
          ),
        );
      expect(await hashesOf(portal)).toEqual(before);
      const dropped = await portal.metric("perhepolku_log_dropped");
      expect(dropped).toBeGreaterThan(0);
      for (const stream of [portal.child.stdout!, portal.child.stderr!]) stream.resume();
      return `450 requests of 3.5 kB in the log, all answered, ${dropped} lines dropped; pages as before`;
    },
    60_000,
  );
});

const follow = async (answer: Response) =>
  (await portal.get(answer.headers.get("location")!.replace(portal.address, ""), { cookie: cookieOf(editor) })).text();
