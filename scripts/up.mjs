// `npm start`: from a clean checkout to a running portal. Only Node's own modules may be imported up here, since
// the dependencies may not be installed yet.
import { setTimeout as wait } from "node:timers/promises";
import { startChild, stopChildren } from "./children.mjs";
import { explain, PlainFault } from "./faults.mjs";
import { onInterruption } from "./interruption.mjs";
import { say, sayError, words } from "./say.mjs";
import { requireFreeAddress } from "./setup/address.mjs";
import { buildSite } from "./setup/build.mjs";
import { openDatabase, refreshSearchIndex, seedWhenEmpty } from "./setup/database.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { buildElements } from "./setup/elements.mjs";
import { requireGoodEnvironment } from "./setup/environment.mjs";
import { requireNodeVersion } from "./setup/node-version.mjs";
import { generateClient } from "./setup/prisma-client.mjs";
import { numberSteps } from "./steps.mjs";
import { keepWorkerRunning } from "./worker.mjs";

const DATABASE_CHECK_MILLISECONDS = 3000;
const forDevelopment = process.argv.includes("--dev");
const steps = numberSteps(forDevelopment ? 10 : 11);
let interruption;
let serving = false;
let database;

onInterruption((signal) => {
  interruption = signal;
  say(`\n${words.stopping}`);
});

try {
  await steps.run(words.steps.node, () => requireNodeVersion());
  const address = await steps.run(words.steps.port, () => requireFreeAddress());
  await steps.run(words.steps.dependencies, installDependencies);
  database = await steps.run(words.steps.database, openDatabase);
  await requireGoodEnvironment(database.url);
  await steps.run(words.steps.client, generateClient);
  await steps.run(words.steps.elements, buildElements);
  await steps.run(words.steps.migrations, applyMigrations);
  await steps.run(words.steps.seed, () => seedWhenEmpty(database.url));
  await steps.run(words.steps.searchIndex, () => refreshSearchIndex(database.url));
  if (!forDevelopment) await steps.run(words.steps.build, () => buildSite(database));
  await serve(address);
} catch (error) {
  if (!interruption) sayError(explain(error));
  process.exitCode = 1;
}
await stopChildren();
await database?.stop().catch((error) => sayError(explain(error)));
if (interruption) {
  say(words.stopped);
  process.exitCode = serving ? 0 : 130;
}
process.exit(); // the schema engine leaves a timer of ten seconds behind

async function applyMigrations() {
  const { migrate } = await import("./database/migrate.mjs");
  const applied = await migrate(database.url);
  return applied.length > 0;
}

async function serve({ host, port }) {
  say(`${steps.next()} ${words.steps.server} …`);
  const env = {
    DATABASE_URL: database.url,
    HOST: host,
    PORT: String(port),
    NODE_ENV: forDevelopment ? "development" : "production",
    // At a desk the terminal tells of what goes wrong, and of nothing else.
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  };
  const server = startChild(process.execPath, ["--import", "tsx", "server/main.ts"], {
    isServer: true,
    show: true,
    env,
  });
  serving = true;
  keepWorkerRunning(env).catch((error) => sayError(explain(error)));
  const { code } = await Promise.race([server.ended, databaseEnd()]);
  if (!interruption) throw new PlainFault(words.serverDied(code));
}

async function databaseEnd() {
  while (await database.isRunning()) await wait(DATABASE_CHECK_MILLISECONDS, undefined, { ref: false });
  if (!interruption) throw new PlainFault(words.databaseDied);
  return new Promise(() => {});
}
