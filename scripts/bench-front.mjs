import { requireBrowser } from "./browser.mjs";
import { runProgram } from "./content-command.mjs";
import { onScratchDatabase } from "./database/on-scratch-database.mjs";
import { buildSite } from "./setup/build.mjs";

// `npm run bench:front`: the front beside node:http and nginx, on a throw-away database; BENCH_ROUNDS=1 shortens it.
await onScratchDatabase(async (url) => {
  await buildSite({ url });
  process.env.CHROMIUM_PATH = await requireBrowser();
  await runProgram("tests/bench/front.ts", url, process.argv.slice(2));
});
