import { importCatalogue } from "@/lib/content/transfer";
import { db } from "@/lib/platform/db";
import { seedDocuments } from "./catalogue-files";
import { reportImport } from "./outcome";

reportImport(await importCatalogue(seedDocuments(), { id: "seed" }));
await db.$disconnect();
