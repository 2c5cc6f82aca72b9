import { exportCatalogue } from "@/lib/content/transfer";
import { db } from "@/lib/platform/db";
import { writeDocuments } from "./catalogue-files";

const folder = process.argv[2];
if (!folder) {
  console.error("Anna kansio, johon asiakirjat kirjoitetaan: npm run content:export -- KANSIO");
  process.exit(2);
}
const documents = await exportCatalogue();
writeDocuments(folder, documents);
console.log(`Kirjoitettu ${documents.length} asiakirjaa kansioon ${folder}.`);
await db.$disconnect();
