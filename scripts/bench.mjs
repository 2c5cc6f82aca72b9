import { requireBrowser } from "./browser.mjs";
import { runProgram } from "./content-command.mjs";
import { onScratchDatabase } from "./database/on-scratch-database.mjs";
import { buildSite } from "./setup/build.mjs";

// `npm run bench`: the front beside node:http and nginx, then search and lists as the catalogue grows, in throw-away databases.
// BENCH_ROUNDS=1 and BENCH_SIZES=1000 shorten it, BENCH_SIZES= leaves the queries as they were measured last; `-- --write` writes docs/operating/bench.md.
await onScratchDatabase(async (url) => {
  await buildSite({ url });
  process.env.CHROMIUM_PATH = await requireBrowser();
  await runProgram("tests/bench/bench.ts", url, process.argv.slice(2));
});
