import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { createWithin } from "@/lib/content/drafts";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type AuditEntry } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import type { Noun } from "@/lib/content/document-parts";
import { findPeopleNamed } from "../people";
import { claimRun, finishRun } from "../runs";
import { draftOf, type Taken } from "./draft";

type Bring = {
  actor: EditorActor;
  runId: string;
  name: { text: string; at: { line: number; printed: string } | null };
  taken: readonly Taken[];
  /** The editor's own organization that the project is made for, as its lead implementer; null for the whole portal's. */
  organizationId: string | null;
};

export type BringOutcome = { status: "made"; projectId: string } | { status: "notOpen" };

/**
 * Makes drafts of a pasted page: its source record, the project, and a contact for each person taken. People whom the
 * catalogue knows are linked and not made again. Nothing is published, and the pasted text is forgotten. Throws `Forbidden`; then nothing is made.
 */
export function bringText(
  { actor, runId, name, taken, organizationId }: Bring,
  client?: PrismaClient,
): Promise<BringOutcome> {
  return command<BringOutcome, BringOutcome>(
    actor,
    async (tx) => {
      const run = await claimRun(tx, actor, runId);
      if (!run || run.kind !== "text") return { refused: { status: "notOpen" } };
      const { made, audit, make } = maker(tx, actor);
      const { address, day } = run.options as { address?: string | null; day?: string | null };
      const source = await make("source", run.name, {
        kind: "external",
        url: address ?? null,
        retrievedOn: day ?? null,
      });
      const { project, contacts } = draftOf(taken, source, name);
      const own = { organization: organizationId, role: "leadImplementer" };
      const isNamed = project.roles.some(({ organization }) => organization === organizationId);
      const roles = organizationId && !isNamed ? [...project.roles, own] : project.roles;
      const projectId = await make("project", name.text, { ...project, roles });
      const personOf = await personFinder(
        tx,
        actor,
        contacts.flatMap((contact) => contact.name ?? []),
        (person) => make("person", person, {}),
      );
      for (const { name: person, title, ...contact } of contacts) {
        await make("contact", title || name.text, {
          ...contact,
          person: person && (await personOf(person)),
          title: { fi: title },
          project: projectId,
        });
      }
      const counts = { created: made.length, changed: 0, unchanged: 0, faulty: 0 };
      const done = await finishRun(tx, runId, made, counts);
      return { result: { status: "made", projectId }, audit: [done, ...audit], touched: [] };
    },
    { client, timeoutMs: 60_000 },
  );
}

/**
 * The person of a name: the one whom the catalogue has, or one made once however often the page names her. A name of several
 * people stays a word until an editor picks which of them is meant.
 */
async function personFinder(
  tx: Database,
  actor: EditorActor,
  names: readonly string[],
  make: (name: string) => Promise<string>,
) {
  const known = await findPeopleNamed(tx, actor, names);
  const made = new Map<string, string>();
  return async (name: string): Promise<string> => {
    const [one, ...others] = known(name);
    if (one) return others.length === 0 ? one : name;
    const key = name.toLowerCase();
    if (!made.has(key)) made.set(key, await make(name));
    return made.get(key)!;
  };
}

function maker(tx: Database, actor: EditorActor) {
  const made: { recordId: string; numberBefore: null; numberAfter: number }[] = [];
  const audit: AuditEntry[] = [];
  const make = async (noun: Noun, name: string, fields: Record<string, unknown>): Promise<string> => {
    const change = await createWithin(tx, { actor, noun, name, fields });
    made.push({ recordId: change.result.id, numberBefore: null, numberAfter: 1 });
    audit.push(...change.audit);
    return change.result.id;
  };
  return { made, audit, make };
}
