import { createServer } from "node:http";
import { environment } from "../lib/platform/env";
import { followContent } from "./follow-content";
import { giveWay } from "./give-way";
import { close } from "./listen";
import type { FromFront, FromRenderer } from "./messages";
import { openPortal } from "./portal";
import { outliveStrayErrors } from "./stray-errors";
import { BEAT_MILLISECONDS } from "./wire";

/*
 * Makes pages and answers what cannot be kept, for the front alone (server/front): in a process of its own, so that neither
 * a long render nor its death is felt by who reads kept pages.
 */
const STOP_MILLISECONDS = 10_000;
const [socketPath, ownHost] = process.argv.slice(2) as [string, string];
giveWay(environment().RENDERER_NICE);

// A signal may be for all processes at once (Ctrl-C): the front still has requests to hand on, and says when it has none.
let end: () => Promise<void> = async () => process.exit(0);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void (process.connected || end()));
outliveStrayErrors(({ stack }, what) => console.error(`renderer: ${what}:`, stack));
const portal = await openPortal({
  place: { socketPath, ownHost },
  behindFront: true,
});
// The front decides which connections rest: one that was ended here might just be taken for a request, which would be lost.
const server = createServer({ maxHeaderSize: 32 * 1024, requestTimeout: 0, keepAliveTimeout: 0 }, portal.listener);
await new Promise<void>((resolve) => server.listen(socketPath, resolve));

// Next would keep a process alive that has failed here, and it would never be ready: a busy machine is no such failure.
await portal
  .awaken()
  .catch((error: unknown) => console.error("awaken:", error instanceof Error ? error.message : error));

const tell = (message: FromRenderer) => void (process.connected && process.send!(message));
const content = followContent(tell);
process.on("message", (message) => {
  const told = message as FromFront;
  if (told.kind === "due") portal.checkDue();
  else if (told.kind === "end") void shutDown();
  else content.take(told);
});
process.once("disconnect", () => void shutDown());
// The front may have died while this process was starting.
if (!process.connected) void shutDown();
end = shutDown;

tell({ kind: "ready" });
setInterval(() => tell({ kind: "alive" }), BEAT_MILLISECONDS).unref();
await portal.warmUp();

async function shutDown() {
  await content.stop();
  await close([server], STOP_MILLISECONDS);
  await portal.close();
  process.exit(0);
}
