import { z } from "zod";
import { pageParameter, wordsParameter } from "@/lib/platform/http/query";
import type { AuditFilters } from "./admin-queries";

const day = z.iso.date().nullable().catch(null);
const schema = z.object({
  toiminto: z
    .string()
    .regex(/^[a-zA-Z]+\.[a-zA-Z]+$/)
    .nullable()
    .catch(null),
  tekija: wordsParameter,
  tietue: wordsParameter,
  alkaen: day,
  asti: day,
  sivu: pageParameter,
});

export function auditFiltersOf(query: Record<string, string | null>): AuditFilters {
  const { toiminto, tekija, tietue, alkaen, asti, sivu } = schema.parse({
    toiminto: null,
    tekija: null,
    tietue: null,
    alkaen: null,
    asti: null,
    sivu: 1,
    ...query,
  });
  return { action: toiminto, actorName: tekija, record: tietue, from: alkaen, to: asti, page: sivu };
}

export function auditQueryOf({ action, actorName, record, from, to, page }: AuditFilters) {
  const sivu = page > 1 ? page : null;
  return { toiminto: action, tekija: actorName, tietue: record, alkaen: from, asti: to, sivu };
}
