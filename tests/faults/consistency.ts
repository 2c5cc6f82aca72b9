import { expect } from "vitest";

type Ask = <R extends object>(sql: string, values?: unknown[]) => Promise<R[]>;

export type Acknowledged = { id: string; number: number; note: string };

/**
 * What holds in the database whatever has died: every acknowledged version is there once and as it was sent, versions have no
 * gaps, each has its event in a log that adds up, and nothing half-written is left.
 */
export async function expectConsistent(ask: Ask, acknowledged: Acknowledged[]): Promise<void> {
  for (const { id, number, note } of acknowledged) {
    const rows = await ask<{ note: string }>(
      `SELECT document->'note'->>'fi' AS note FROM revision WHERE record_id = $1 AND number = $2`,
      [id, number],
    );
    expect(rows, `${id} ${number}`).toEqual([{ note }]);
  }
  const none = async (what: string, sql: string) => expect(await ask(sql), what).toEqual([]);
  await none(
    "records whose latest version is not there, or whose versions have gaps",
    `SELECT r.id FROM record r LEFT JOIN revision v ON v.record_id = r.id
     GROUP BY r.id HAVING r.latest_revision <> count(v.number) OR r.latest_revision <> coalesce(max(v.number), 0)`,
  );
  await none(
    "versions of these editors without exactly one event",
    `SELECT v.record_id, v.number FROM revision v JOIN editor e ON e.id = v.author_id
     WHERE e.name = 'Päivi Päällikkö' AND 1 <> (SELECT count(*) FROM audit_event a WHERE a.record_id = v.record_id
       AND a.actor_id = v.author_id AND (a.detail->>'number')::int = v.number)`,
  );
  await none(
    "events that do not follow the one before",
    `SELECT h.id FROM audit_head h WHERE h.hash <> (SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1)`,
  );
  await none(
    "changes beyond the version",
    `SELECT version FROM content_change WHERE version > (SELECT version FROM content_version)`,
  );
}
