import { runProgram } from "./content-command.mjs";
import { onScratchDatabase } from "./database/on-scratch-database.mjs";
import { sayError } from "./say.mjs";

// `npm run bench:seed -- 100000`: fills the database of DATABASE_URL, which holds the seed and nothing else, with a large
// made-up catalogue; without one, a scratch database, to see how long it takes.
const [size = "100000"] = process.argv.slice(2);
const fill = (url) => runProgram("tests/bench/seed-catalogue.ts", url, [size]);

if (process.env.NODE_ENV === "production") {
  sayError("bench:seed: NODE_ENV=production");
  process.exitCode = 1;
} else if (process.env.DATABASE_URL) await fill(process.env.DATABASE_URL);
else await onScratchDatabase(fill);
