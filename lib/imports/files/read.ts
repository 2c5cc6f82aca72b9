import { z } from "zod";
import type { ImportKind } from "@/lib/platform/generated/prisma/client";
import { readHsds } from "./hsds";
import { readPtv } from "./ptv";
import { readDocuments } from "./read-documents";
import { readTable, tableNouns, type TableNoun } from "./read-table";
import { UnreadableFile, type ReadFile } from "./rows";
import { portals } from "./whose-file";

const options = z.object({
  system: z.string().max(60).catch("file"),
  organizationId: z.string().max(200).catch(portals),
  noun: z.enum(tableNouns).catch("contact"),
  mapping: z.array(z.string().max(40)).max(200).catch([]),
});
export type FileOptions = { system: string; organizationId: string; noun: TableNoun; mapping: string[] };

export const optionsOf = (kept: unknown): FileOptions => options.parse(kept ?? {});

/** The rows of a run's file. Throws `UnreadableFile`. */
export function readRun(run: { kind: ImportKind; content: string | null; options: unknown }): ReadFile {
  const content = run.content ?? "";
  switch (run.kind) {
    case "csv": {
      const { noun, mapping } = optionsOf(run.options);
      return readTable(content, noun, mapping);
    }
    case "json":
      return readDocuments(content);
    case "hsds":
      return readHsds(content);
    case "ptv":
      return readPtv(content);
    default:
      throw new UnreadableFile("shapeUnknown");
  }
}
