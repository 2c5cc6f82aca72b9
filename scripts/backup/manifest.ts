import { z } from "zod";

const plainName = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const manifestSchema = z.strictObject({
  kind: z.literal("perhepolku-backup"),
  /** Of this file's form; a form that is not known is refused. */
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  portal: z.string(),
  postgresql: z.string(),
  /** What had been applied to the database, with the SHA-256 of each script. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.strictObject({ name: plainName, columns: z.array(plainName).min(1), rows: z.number().int().min(0) }),
  ),
  /** Tables whose rows are made again: the search index, sessions. */
  leftOut: z.array(plainName),
  /** Null for a sequence that has given nothing yet. */
  sequences: z.array(z.strictObject({ name: plainName, value: z.string().regex(/^\d+$/).nullable() })),
  media: z.strictObject({ files: z.number().int().min(0), missing: z.array(z.string()) }),
  /** The first event from which the audit log did not add up when the backup was made. */
  brokenAuditEvent: z.string().nullable(),
});

/** What a backup says of itself: `manifest.json` in it. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Throws when the text is no manifest of a form that this program knows. */
export function readManifest(text: string): Manifest {
  return manifestSchema.parse(JSON.parse(text));
}

export const rowsIn = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0);

export const entryNames = {
  manifest: "manifest.json",
  sums: "SHA256SUMS",
  table: (name: string) => `tables/${name}.csv`,
  media: (name: string) => `media/${name}`,
};
