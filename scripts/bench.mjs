import { runProgram } from "./content-command.mjs";
import { onScratchDatabase } from "./database/on-scratch-database.mjs";

// `npm run bench`: speeds, in throw-away databases; BENCH_SIZES=1000,10000 shortens it, `-- --json FILE` keeps the numbers.
await onScratchDatabase((url) => runProgram("tests/bench/search.ts", url, process.argv.slice(2)));
