import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { checkColumns } from "./checks";

/** Records that lists and search offer. */
export const isListed = { record: { state: "published" } } as const;

/** Records whose page can be read: a withdrawn one keeps its page, with the reason on it. */
export const isReadable = { record: { state: { in: ["published", "withdrawn"] } } } satisfies {
  record: { state: { in: ("published" | "withdrawn")[] } };
};

/** What showing a picture of ours takes. */
const storedImage = { hash: true, width: true, height: true, widths: true, focalX: true, focalY: true } as const;

/** What a page tells of its record: when it was checked, and whether and why it has been withdrawn. */
export const recordFacts = {
  select: {
    id: true,
    noun: true,
    state: true,
    updatedAt: true,
    ...checkColumns,
    slugs: { where: { isCurrent: true }, select: { slug: true } },
    withdrawnAt: true,
    withdrawnReason: true,
    successor: { select: { noun: true, slugs: { where: { isCurrent: true }, select: { slug: true } } } },
    alternativeNames: { select: { name: true, kind: true }, orderBy: { position: "asc" } },
    declaredGaps: { select: { kind: true, note: true }, orderBy: { position: "asc" } },
    resources: { select: { title: true, kind: true, url: true, note: true }, orderBy: { position: "asc" } },
    media: {
      select: {
        file: true,
        originalUrl: true,
        originalName: true,
        alt: true,
        decorative: true,
        caption: true,
        credit: true,
        licence: true,
        focalX: true,
        focalY: true,
        stored: { select: storedImage },
      },
      orderBy: { position: "asc" },
    },
  },
} as const;

export type RecordFacts = Prisma.RecordGetPayload<typeof recordFacts>;
