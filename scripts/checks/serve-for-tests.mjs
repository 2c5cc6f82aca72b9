import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ChildFailed, startChild, stopChild } from "../children.mjs";
import { freePort } from "../ports.mjs";

/** Starts the built portal on a free port, gives its address to the work, and stops it afterwards. */
export async function withServer({ url, directory }, work) {
  const port = await freePort();
  // Of this run alone: the pages of another run tell of another database.
  const pagesDirectory = await mkdtemp(join(tmpdir(), "perhepolku-pages-"));
  const server = startChild(process.execPath, ["--import", "tsx", "server/main.ts"], {
    isServer: true,
    env: {
      DATABASE_URL: url,
      HOST: "127.0.0.1",
      PORT: String(port),
      NODE_ENV: "production",
      NEXT_DIST_DIR: directory,
      PAGES_DIR: pagesDirectory,
      SOCKETS_PER_ADDRESS: "2000",
      LOG_LEVEL: "warn",
    },
  });
  const died = server.ended.then(({ code, output }) => {
    throw new ChildFailed("server/main.ts", code, output);
  });
  died.catch(() => {});
  try {
    const address = `http://127.0.0.1:${port}`;
    await Promise.race([died, untilAlive(`${address}/api/health/live`)]);
    return await Promise.race([died, work(address)]);
  } finally {
    await stopChild(server.child);
    await rm(pagesDirectory, { recursive: true, force: true });
  }
}

async function untilAlive(address) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await wait(200);
  }
  throw new Error(`${address} does not answer`);
}
