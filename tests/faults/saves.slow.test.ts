import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { paths } from "@/lib/paths";
import type { SignedIn } from "@/tests/e2e/signed-in";
import { expectConsistent, type Acknowledged } from "./consistency";
import { createDraft, editorHere, saveDraft } from "./editor-forms";
import { fault } from "./fault";
import { expectSorry, expectWholeOrSorry, hashesOf, keepPages, unaskedPages, untilAnswered } from "./pages";
import { startOwnCluster, type OwnCluster } from "./own-cluster";
import { startPortal, type Portal } from "./portal";
import { rendererOf } from "./renderer-of";

/* Editors save while the renderer, or the database of a cluster that is safe against power cuts, dies. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 20);
const DEATHS = 2;
const WRITERS = 20;
let cluster: OwnCluster;
let portal: Portal;
let editor: SignedIn;
let before: Record<string, string>;

beforeAll(async () => {
  cluster = await startOwnCluster();
  // Editors are made where the portal finds them.
  process.env.DATABASE_URL = cluster.url;
  portal = await startPortal(cluster.url, {
    env: { PAGES_MEMORY_MB: "3", SOCKETS_PER_ADDRESS: "2000" },
    until: "ready",
  });
  editor = await editorHere();
  before = await keepPages(portal);
}, 300_000);
afterAll(async () => {
  await portal?.stop();
  await cluster?.stop();
});

type Writer = { id: string; base: number };

const makeWriters = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, index): Promise<Writer> => ({
      id: await createDraft(portal, editor, `Kirjoittaja ${index}`),
      base: 1,
    })),
  );

/** Saves once; what was said to be saved is noted. What was not may be there all the same, whole: the version tells. */
async function save(writer: Writer, note: string, acknowledged: Acknowledged[]): Promise<void> {
  const saved = await saveDraft(portal, editor, { id: writer.id, base: writer.base, note });
  if (!saved) return;
  writer.base += 1;
  acknowledged.push({ id: writer.id, number: writer.base, note });
}

async function catchUp(writers: Writer[]): Promise<void> {
  for (const writer of writers) {
    const [row] = await cluster.ask<{ latest: number }>("SELECT latest_revision AS latest FROM record WHERE id = $1", [
      writer.id,
    ]);
    expect(row!.latest).toBeGreaterThanOrEqual(writer.base);
    expect(row!.latest).toBeLessThanOrEqual(writer.base + 1);
    writer.base = row!.latest;
  }
}

const searchPage = () => `${paths.search()}?haku=neuvola`;

describe("saving", () => {
  fault(
    {
      number: 7,
      fault: "SIGKILL of the renderer while editors save",
      expected: "each version whole or not there at all, with its event; each that was said to be saved is there",
    },
    async () => {
      const writers = await makeWriters(3);
      const acknowledged: Acknowledged[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await untilAnswered(portal, searchPage(), 60);
        const renderer = await rendererOf(portal);
        // One is acknowledged before, so that each death has something to lose.
        await save(writers[0]!, `Ennen kierrosta ${round}`, acknowledged);
        const saving = writers.map((writer, index) => save(writer, `Kierros ${round}.${index}`, acknowledged));
        await wait(randomInt(5, 400));
        process.kill(renderer, "SIGKILL");
        await Promise.all(saving);
        await catchUp(writers);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
      await expectConsistent(cluster.ask, acknowledged);
      expect(await hashesOf(portal)).toEqual(before);
      await untilAnswered(portal, searchPage(), 60);
      return `${ROUNDS} deaths, ${acknowledged.length} acknowledged versions all there, nothing half`;
    },
    900_000,
  );

  for (const [number, how, words] of [
    [3, "SIGQUIT", "The database restarted at once (immediate)"],
    [9, "SIGKILL", "SIGKILL of the postmaster, as when the power fails,"],
  ] as const)
    fault(
      {
        number,
        fault: `${words} under ${WRITERS} editors who save`,
        expected: "each acknowledged save is there exactly once; kept pages go on; well again within 5 s of its start",
      },
      async () => {
        await untilAnswered(portal, searchPage(), 60);
        const writers = await makeWriters(WRITERS);
        const acknowledged: Acknowledged[] = [];
        let slowest = 0;
        for (let death = 0; death < DEATHS; death += 1) {
          let stopped = false;
          const writing = writers.map(async (writer, index) => {
            // Who was not answered well stops: nobody knows by which version to go on.
            for (let turn = 0; !stopped; turn += 1) {
              const known = acknowledged.length;
              await save(writer, `${how} ${death}.${index}.${turn}`, acknowledged);
              if (acknowledged.length === known) await wait(50);
            }
          });
          await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(10 * (death + 1));
          await cluster.die(how);
          expect(await hashesOf(portal)).toEqual(before);
          await expectSorry(await portal.get(searchPage()));
          stopped = true;
          await Promise.all(writing);
          await cluster.startAgain();
          slowest = Math.max(slowest, await untilAnswered(portal, searchPage(), 5));
          await catchUp(writers);
        }
        await expectConsistent(cluster.ask, acknowledged);
        return `${DEATHS} deaths, ${acknowledged.length} acknowledged versions each there once; well again after ${slowest.toFixed(1)} s`;
      },
      300_000,
    );

  fault(
    {
      number: 4,
      fault: "Every connection of the database taken by others",
      expected: "kept pages go on; who needs the database is told within seconds; all is well when they are given back",
    },
    async () => {
      await untilAnswered(portal, searchPage(), 60);
      const fresh = await unaskedPages(3);
      const clients: pg.Client[] = [];
      await takeAll(clients);
      // The portal's own are cut and taken too, so that it has to ask for new ones.
      await clients[0]!.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name <> 'others'`,
      );
      await takeAll(clients);
      const begun = Date.now();
      await expectSorry(await portal.get(searchPage()));
      const told = (Date.now() - begun) / 1_000;
      expect(told).toBeLessThan(10);
      expect(await hashesOf(portal)).toEqual(before);
      for (const path of fresh) await expectWholeOrSorry(await portal.get(path));
      await Promise.all(clients.map((client) => client.end()));
      const seconds = await untilAnswered(portal, searchPage(), 5);
      return `told after ${told.toFixed(1)} s; pages as before; well again after ${seconds.toFixed(1)} s`;
    },
  );
});

/** Opens connections until there are no more to have. */
async function takeAll(clients: pg.Client[]): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: cluster.url, application_name: "others" });
    client.on("error", () => {});
    try {
      await client.connect();
    } catch {
      return;
    }
    clients.push(client);
  }
}
