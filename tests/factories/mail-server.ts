import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A real mail server on this machine that keeps what it is sent; addresses at hylky.fi are refused for good, at tauko.fi for now. */
export async function startMailServer() {
  const letters: Email[] = [];
  const hooks = { beforeTaking: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, done) {
      if (address.endsWith("@hylky.fi")) return done(Object.assign(new Error("no such box"), { responseCode: 550 }));
      if (address.endsWith("@tauko.fi")) return done(Object.assign(new Error("later"), { responseCode: 451 }));
      done();
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        void hooks.beforeTaking().then(async () => {
          letters.push(await PostalMime.parse(Buffer.concat(parts)));
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(hooks, {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
