import { runProgram } from "./content-command.mjs";
import { onScratchDatabase } from "./database/on-scratch-database.mjs";

// `npm run bench`: speeds, in a throw-away database; BENCH_SIZES=100,1000 shortens it.
await onScratchDatabase((url) => runProgram("tests/bench/search.ts", url));
