import { environment } from "@/lib/platform/env";
import { explain, PlainFault } from "../faults.mjs";
import { fillIn } from "../sentence";
import { makeMirror } from "./make-mirror";
import words from "./words.json";

const [directory, given] = process.argv.slice(2);
const { PUBLIC_URL } = environment();

try {
  const asked = given ?? PUBLIC_URL ?? "http://localhost:3000";
  if (!/^https?:/.test(URL.canParse(asked) ? asked : "")) throw new PlainFault(fillIn(words.badFrom, { from: asked }));
  const from = new URL(asked).origin;
  console.log(fillIn(words.reading, { from }));
  const { failures, pages, files, bytes } = await makeMirror({ from, directory: directory! });
  if (failures.length > 0) {
    console.error(fillIn(words.failed, { count: failures.length }));
    for (const failure of failures.slice(0, 100)) console.error(fillIn(words.failure, failure));
    process.exitCode = 1;
  } else {
    const megabytes = (bytes / 1e6).toFixed(1).replace(".", ",");
    console.log(fillIn(words.made, { directory: directory!, pages, files, megabytes }));
  }
} catch (error) {
  console.error(explain(error as Error));
  process.exitCode = 1;
}
process.exit();
