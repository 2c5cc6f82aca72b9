import { runProgram } from "./content-command.mjs";
import { onScratchDatabase } from "./database/on-scratch-database.mjs";

// `npm run bench:plans`: writes docs/operating/scale.md, by the database of DATABASE_URL that bench:seed has filled, or by a
// throw-away one of BENCH_SIZE services.
const write = (url) => runProgram("tests/bench/plans.ts", url, process.argv.slice(2));

if (process.env.DATABASE_URL) await write(process.env.DATABASE_URL);
else await onScratchDatabase(write);
