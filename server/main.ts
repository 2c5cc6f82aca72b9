import { join } from "node:path";
import { createLog } from "./front/log";
import { startFront } from "./front/start-front";
import { close, codeOf, listen } from "./listen";
import words from "./words.json";

const host = process.env.HOST ?? "localhost";
const port = Number(process.env.PORT ?? 3000);
const root = new URL("..", import.meta.url).pathname;
const buildDirectory = join(root, process.env.NEXT_DIST_DIR ?? ".next");
const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
const origin = new URL(process.env.PUBLIC_URL || address);
const shutdownMs = Number(process.env.SHUTDOWN_SECONDS ?? 10) * 1_000;
const socketsPerAddress = process.env.TRUST_PROXY === "1" ? 0 : Number(process.env.SOCKETS_PER_ADDRESS ?? 200);

try {
  const stop = await (process.env.NODE_ENV === "development" ? serveForDevelopment() : serve());
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
} catch (error) {
  if (codeOf(error) !== "EADDRINUSE") throw error;
  console.error(words.portTaken.replace("{port}", String(port)));
  process.exit(1);
}
console.log(words.open.replace("{address}", address));

async function serve(): Promise<() => Promise<void>> {
  const front = await startFront({
    ...{ root, buildDirectory, host, port, shutdownMs, socketsPerAddress },
    pagesDirectory: process.env.PAGES_DIR || join(buildDirectory, "perhepolku-pages"),
    ownHost: origin.host,
    isSecure: origin.protocol === "https:",
    trustProxy: process.env.TRUST_PROXY === "1",
    pagesBytes: Number(process.env.PAGES_MEMORY_MB ?? 256) * 1024 * 1024,
    metricsPort: process.env.METRICS_PORT ? Number(process.env.METRICS_PORT) : null,
    purgeUrl: process.env.PURGE_URL || null,
    log: createLog(),
  });
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
