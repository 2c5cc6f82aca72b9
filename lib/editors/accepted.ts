import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** Whether editors have taken their invitation up: they can sign in, with a password or through a sign-in service. */
export const accepted = {
  OR: [{ passwordHash: { not: null } }, { identities: { some: {} } }],
} satisfies Prisma.EditorWhereInput;

/** What a select, or an include, needs so that `hasAccepted` can tell the same of a row. */
export const countIdentities = { select: { identities: true } } as const;

export const hasAccepted = (row: { passwordHash: string | null; _count: { identities: number } }): boolean =>
  row.passwordHash !== null || row._count.identities > 0;
