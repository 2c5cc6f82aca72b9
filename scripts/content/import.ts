import { existsSync } from "node:fs";
import { importCatalogue } from "@/lib/content/transfer";
import { db } from "@/lib/platform/db";
import { readDocuments } from "./catalogue-files";
import { reportImport } from "./outcome";

const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error("Anna kansio, josta asiakirjat luetaan: npm run content:import -- KANSIO");
  process.exit(2);
}
reportImport(await importCatalogue(readDocuments(folder), { id: "import" }));
await db.$disconnect();
