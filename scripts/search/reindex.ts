import { command } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import { reindexWhenNeeded } from "@/lib/search/indexing";

const always = !process.argv.includes("--when-needed");
const analyser = await command({ id: "search" }, (tx) => reindexWhenNeeded(tx, { always }), { timeoutMs: 600_000 });
console.log(analyser ? `Hakuindeksi on tehty uudelleen: ${analyser}.` : "Hakuindeksi on ajan tasalla.");
await db.$disconnect();
