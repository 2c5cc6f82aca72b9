import { join, resolve } from "node:path";
import { environment } from "../lib/platform/env";
import { checkEnvironment } from "../lib/platform/environment-check";
import { createLog } from "./front/log";
import { startFront } from "./front/start-front";
import { watchOwnLoop } from "./front/watch-own-loop";
import { close, codeOf, listen } from "./listen";
import { outliveStrayErrors } from "./stray-errors";
import words from "./words.json";

checkEnvironment();
const settings = environment();
const { HOST: host, PORT: port } = settings;
const trustProxy = settings.TRUST_PROXY === "1";
const root = new URL("..", import.meta.url).pathname;
const buildDirectory = join(root, process.env.NEXT_DIST_DIR ?? ".next");
const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
const origin = new URL(settings.PUBLIC_URL ?? address);
const shutdownMs = settings.SHUTDOWN_SECONDS * 1_000;
const socketsPerAddress = trustProxy ? 0 : settings.SOCKETS_PER_ADDRESS;

try {
  const stop = await (process.env.NODE_ENV === "development" ? serveForDevelopment() : serve());
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
} catch (error) {
  if (codeOf(error) !== "EADDRINUSE") throw error;
  console.error(words.portTaken.replace("{port}", String(portOf(error) ?? port)));
  process.exit(1);
}
/** PORT or METRICS_PORT. */
function portOf(error: unknown): number | undefined {
  return (error as NodeJS.ErrnoException & { port?: number }).port;
}

console.log(words.open.replace("{address}", address));

async function serve(): Promise<() => Promise<void>> {
  const log = createLog(settings.LOG_LEVEL);
  outliveStrayErrors((of, what) => log.error(of, what));
  const front = await startFront({
    ...{ root, buildDirectory, host, port, shutdownMs, socketsPerAddress },
    pagesDirectory: resolve(root, settings.PAGES_DIR),
    ownHost: origin.host,
    isSecure: origin.protocol === "https:",
    trustProxy,
    pagesBytes: settings.PAGES_MEMORY_MB * 1024 * 1024,
    metricsPort: settings.METRICS_PORT ?? null,
    purgeUrl: settings.PURGE_URL ?? null,
    log,
  });
  watchOwnLoop();
  return () => front.stop();
}

/** One process, without kept pages: what is changed is seen at once. */
async function serveForDevelopment(): Promise<() => Promise<void>> {
  const { openPortal } = await import("./portal");
  const ownHost = ["localhost", "0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const portal = await openPortal({ place: { host: ownHost, port, ownHost: `${host}:${port}` }, behindFront: false });
  const servers = await listen(portal.listener, { host, port, socketsPerAddress });
  await portal.warmUp();
  return async () => {
    await close(servers, shutdownMs);
    await portal.close();
  };
}
