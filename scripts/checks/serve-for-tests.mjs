import { setTimeout as wait } from "node:timers/promises";
import { ChildFailed, startChild, stopChild } from "../children.mjs";
import { freePort } from "../ports.mjs";

/** Starts the built portal on a free port, gives its address to the work, and stops it afterwards. */
export async function withServer({ url, directory }, work) {
  const port = await freePort();
  const server = startChild(process.execPath, ["--import", "tsx", "server/main.ts"], {
    isServer: true,
    env: { DATABASE_URL: url, HOST: "127.0.0.1", PORT: String(port), NODE_ENV: "production", NEXT_DIST_DIR: directory },
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
