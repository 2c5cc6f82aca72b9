import type { Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { AfterlifeState, ServiceDelivery, ServicePrice } from "@/lib/platform/generated/prisma/enums";
import type { PeriodColumns } from "@/lib/platform/dates/period-columns";

/** A listed service as the finder's one statement reads it. */
export type FinderRow = PeriodColumns & {
  id: string;
  sortName: string;
  price: ServicePrice;
  ageMin: number | null;
  ageMax: number | null;
  languages: string[];
  delivery: ServiceDelivery[];
  afterlifeState: AfterlifeState | null;
  regionIds: string[];
  locationIds: string[];
  situationSlugs: string[];
  providerSlugs: string[];
  channelKinds: string[];
  /** JSON: the openings of the record and of its channels, those that say something. */
  openings: string[];
};

/** The opening times of a record or of a channel, as text that is the same for the same times. */
const openingsOf = (column: Prisma.Sql, owner: Prisma.Sql) => Prisma.sql`jsonb_build_object(
  'hours', coalesce((SELECT jsonb_agg(jsonb_build_object('recurrence', h.recurrence, 'opens', h.opens, 'closes', h.closes,
    'validFrom', h.valid_from, 'validTo', h.valid_to, 'closedOnPublicHolidays', h.closed_on_public_holidays)
    ORDER BY h.position) FROM opening_hours h WHERE h.${column} = ${owner}), '[]'),
  'exceptions', coalesce((SELECT jsonb_agg(jsonb_build_object('day', e.day, 'opens', e.opens, 'closes', e.closes)
    ORDER BY e.day) FROM opening_exception e WHERE e.${column} = ${owner}), '[]'))::text`;

const nothingSaid = `{"hours": [], "exceptions": []}`;

/** Listed services among the ids, or the next `limit` in the order of their ids after one. */
export async function readFinderRows(
  client: Database,
  wanted: { ids: string[] } | { after: string; limit: number },
): Promise<FinderRow[]> {
  const which =
    "ids" in wanted
      ? Prisma.sql`r.id = ANY(${wanted.ids}::text[])`
      : Prisma.sql`r.id > ${wanted.after} ORDER BY r.id LIMIT ${wanted.limit}`;
  return client.$queryRaw<FinderRow[]>`
    WITH listed AS MATERIALIZED (
      SELECT r.id FROM record r WHERE r.noun = 'service' AND r.state = 'published' AND ${which}
    )
    SELECT s.id, s.sort_name AS "sortName", s.price::text AS price, s.age_min AS "ageMin", s.age_max AS "ageMax", s.languages,
      s.delivery::text[] AS delivery, s.afterlife_state::text AS "afterlifeState", s.start_edtf AS "startEdtf",
      s.start_printed AS "startPrinted", s.end_edtf AS "endEdtf", s.end_printed AS "endPrinted",
      ARRAY(SELECT x.region_id FROM service_region x WHERE x.service_id = s.id ORDER BY x.position) AS "regionIds",
      ARRAY(SELECT x.location_id FROM service_location x JOIN record l ON l.id = x.location_id
        WHERE x.service_id = s.id AND l.state = 'published' ORDER BY x.position) AS "locationIds",
      ARRAY(SELECT t.slug FROM service_term x JOIN term t ON t.id = x.term_id
        WHERE x.service_id = s.id AND t.scheme = 'situation' ORDER BY x.position) AS "situationSlugs",
      ARRAY(SELECT o.slug FROM service_organization x JOIN organization o ON o.id = x.organization_id
        WHERE x.service_id = s.id AND x.role = 'provider' ORDER BY x.position) AS "providerSlugs",
      ARRAY(SELECT DISTINCT c.kind::text FROM channel c WHERE c.record_id = s.id) AS "channelKinds",
      ARRAY(SELECT said.text FROM (
        SELECT ${openingsOf(Prisma.sql`record_id`, Prisma.sql`s.id`)} AS text
        UNION ALL
        SELECT ${openingsOf(Prisma.sql`channel_id`, Prisma.sql`c.id`)} FROM channel c WHERE c.record_id = s.id
      ) said WHERE said.text <> ${nothingSaid}) AS openings
    FROM listed JOIN service s ON s.id = listed.id`;
}

/** When each service, or something that the finder reads with it, last changed: those that did since a moment. */
export async function readFinderChanges(client: Database, since: Date): Promise<{ id: string; at: Date }[]> {
  return client.$queryRaw<{ id: string; at: Date }[]>`
    WITH changed AS MATERIALIZED (
      SELECT id, updated_at AS at FROM record
      WHERE updated_at > ${since} AND noun IN ('service', 'location', 'organization', 'term')
    )
    SELECT id, max(at) AS at FROM (
      SELECT c.id, c.at FROM changed c JOIN record r ON r.id = c.id WHERE r.noun = 'service'
      UNION ALL SELECT x.service_id, c.at FROM changed c JOIN service_location x ON x.location_id = c.id
      UNION ALL SELECT x.service_id, c.at FROM changed c JOIN service_organization x ON x.organization_id = c.id
      UNION ALL SELECT x.service_id, c.at FROM changed c JOIN service_term x ON x.term_id = c.id
    ) touched GROUP BY id`;
}
