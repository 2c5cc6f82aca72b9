import { spawn } from "node:child_process";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeLetter } from "@/lib/mail/letters";
import { queueMail } from "@/lib/mail/outbox";
import { sendDueMail } from "@/lib/mail/send";
import { db } from "@/lib/platform/db";
import { startMailServer } from "@/tests/factories/mail-server";

let server: Awaited<ReturnType<typeof startMailServer>>;
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const letterTo = (email: string) => writeLetter("passwordReset", { email, name: "Äijö" }, { link: "http://x.test/ä" });
const rowOf = (id: bigint) => db.mailOutbox.findUniqueOrThrow({ where: { id } });

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "Perhepolku <yllapito@esimerkki.fi>" });
  server.letters.length = 0;
  await db.mailOutbox.deleteMany();
});

describe("a letter", () => {
  it("goes out once, whole, and its body is emptied", async () => {
    const id = await queueMail(db, letterTo("liisa@esimerkki.fi"));
    const sent = await Promise.all([sendDueMail({ clock: () => later(1) }), sendDueMail({ clock: () => later(1) })]);
    expect(sent.toSorted()).toEqual([0, 1]);
    expect(server.letters).toHaveLength(1);
    const [letter] = server.letters;
    expect(letter).toMatchObject({ subject: "Vaihda Perhepolun salasanasi", to: [{ address: "liisa@esimerkki.fi" }] });
    expect(letter!.text).toContain("Hei Äijö");
    expect(letter!.text).toContain("http://x.test/ä");
    expect(letter!.text).not.toMatch(/[{}]/);
    expect(await rowOf(id)).toMatchObject({ body: "", nextAt: null, failure: null, attempts: 1 });
  });

  it("goes out once also when a slow server needs minutes for each and another worker comes meanwhile", async () => {
    const recipients = ["aino", "bo", "cia", "doris"].map((name) => `${name}@esimerkki.fi`);
    for (const email of recipients) await queueMail(db, letterTo(email));
    let minutes = 1;
    let begun = 0;
    let byOther = 0;
    const clock = () => later(minutes);
    server.beforeTaking = async () => {
      begun += 1;
      if (begun > 2) return;
      minutes += 4;
      if (begun === 2) byOther = await sendDueMail({ clock });
    };
    const sent = await sendDueMail({ clock });
    server.beforeTaking = async () => {};
    expect([sent, byOther]).toEqual([2, 2]);
    expect(server.letters.flatMap(({ to }) => to!.map(({ address }) => address)).toSorted()).toEqual(recipients);
    expect(await db.mailOutbox.count({ where: { sentAt: null } })).toBe(0);
  });

  it("whose transaction is undone never goes out", async () => {
    await db
      .$transaction(async (tx) => {
        await queueMail(tx, letterTo("liisa@esimerkki.fi"));
        throw new Error("undone");
      })
      .catch(() => {});
    expect(await sendDueMail({ clock: () => later(1) })).toBe(0);
  });

  it("to an address that is refused is given up, and the address is told of", async () => {
    const id = await queueMail(db, letterTo("liisa@hylky.fi"));
    await sendDueMail({ clock: () => later(1) });
    expect(await rowOf(id)).toMatchObject({ nextAt: null, sentAt: null, failure: "EENVELOPE 550" });
  });

  it("that cannot go now is tried again after growing pauses, and given up at last", async () => {
    const id = await queueMail(db, letterTo("liisa@tauko.fi"));
    const pauses = [];
    let now = later(1);
    for (;;) {
      const at = now;
      await sendDueMail({ clock: () => at });
      const { nextAt } = await rowOf(id);
      if (!nextAt) break;
      pauses.push((nextAt.getTime() - now.getTime()) / 60_000);
      now = nextAt;
    }
    expect(pauses).toEqual([1, 5, 15, 60, 240, 720, 1440]);
    expect((await rowOf(id)).failure).toBe("EENVELOPE 451");
  });

  it("waits while the mail server is away, and where there is none", async () => {
    const id = await queueMail(db, letterTo("liisa@esimerkki.fi"));
    process.env.SMTP_URL = "smtp://127.0.0.1:1";
    await sendDueMail({ clock: () => later(1) });
    expect(await rowOf(id)).toMatchObject({ sentAt: null, attempts: 1, failure: expect.stringMatching(/^E/) });
    delete process.env.SMTP_URL;
    expect(await sendDueMail({ clock: () => later(60) })).toBe(0);
    expect((await rowOf(id)).body).toContain("http://x.test/ä");
  });

  it("carries no line of its subject into its headers", async () => {
    await queueMail(db, { recipient: "liisa@esimerkki.fi", subject: "Hei\r\nBcc: muu@esimerkki.fi", body: "x" });
    await queueMail(db, { recipient: "liisa@esimerkki.fi, muu@esimerkki.fi", subject: "Hei", body: "x" });
    await sendDueMail({ clock: () => later(1) });
    for (const { bcc, to } of server.letters) expect([bcc, to?.length]).toEqual([undefined, 1]);
    expect(server.letters.map(({ subject }) => subject)).toContain("Hei Bcc: muu@esimerkki.fi");
  });
});

describe("the worker", () => {
  it("sends what is queued, in a process of its own, and ends when it is asked to", async () => {
    const worker = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "server/worker.ts"], {
      env: { ...process.env, NODE_OPTIONS: "" },
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    try {
      await queueMail(db, letterTo("liisa@esimerkki.fi"));
      await expect.poll(() => server.letters.length, { timeout: 15_000 }).toBe(1);
    } finally {
      worker.kill("SIGTERM");
    }
    expect(await ended).toBe(0);
  });
});
