import { createServer, type AddressInfo } from "node:net";
import { describe, expect } from "vitest";
import { writeLetter } from "@/lib/mail/letters";
import { queueMail } from "@/lib/mail/outbox";
import { sendDueMail } from "@/lib/mail/send";
import { db } from "@/lib/platform/db";
import { fault } from "./fault";

describe("mail", () => {
  fault(
    {
      number: 25,
      fault: "A mail server that takes the call and says nothing",
      expected: "the letter is left in the outbox with the reason, to be tried again; sending gives up within a minute",
    },
    async () => {
      const server = createServer(() => {});
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "Perhepolku <a@esimerkki.fi>" });
      const reader = { email: "liisa@esimerkki.fi", name: "Liisa" };
      const id = await queueMail(db, writeLetter("passwordReset", reader, { link: "http://x.test/" }));
      const begun = Date.now();
      expect(await sendDueMail({ clock: () => new Date(Date.now() + 60_000) })).toBe(0);
      const seconds = (Date.now() - begun) / 1_000;
      expect(seconds).toBeLessThan(60);
      const row = await db.mailOutbox.findUniqueOrThrow({ where: { id } });
      expect(row).toMatchObject({ sentAt: null, attempts: 1 });
      expect(row.nextAt).not.toBeNull();
      expect(row.body).toContain("http://x.test/");
      server.close();
      return `given up after ${seconds.toFixed(0)} s (${row.failure}), to be tried again`;
    },
  );
});
