import { copyFile, readFile, writeFile } from "node:fs/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { addMedia } from "@/lib/media/upload";
import type { Storage } from "@/lib/platform/storage";
import { listTables } from "@/scripts/backup/database";
import { makeBackup } from "@/scripts/backup/make-backup";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { backUp, emptyDatabase, inOwnDirectory, mediaIn } from "@/tests/factories/backups";
import { actorOf } from "@/tests/factories/editor-actors";
import { pdf, received } from "@/tests/factories/media-files";
import { clusterUrl } from "../database";

let whole: string;
beforeAll(async () => {
  const { file, directory } = await received(pdf());
  await addMedia(actorOf("contributor", "organization-mll-kainuun-piiri"), { ...file, isCut: false }, directory, {
    into: mediaIn("media"),
  });
  whole = (await backUp()).file;
});

async function tablesIn(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = await listTables(client);
  const { rows } = await client.query("SELECT typname FROM pg_type WHERE typtype = 'e'");
  await client.end();
  return [...tables, ...rows];
}

/** Restores a file in which something is changed; returns what was said. The database must be as empty as before. */
async function refusal(name: string, change: (content: Buffer) => Buffer, asked: { sha256?: string } = {}) {
  const file = inOwnDirectory(name);
  await writeFile(file, change(await readFile(whole)));
  const url = await emptyDatabase(onTestFinished);
  const said = await restoreBackup({ url, file, media: mediaIn(name), ...asked }).then(
    () => "",
    (error: Error) => error.message,
  );
  expect(await tablesIn(url)).toEqual([]);
  return said;
}

const inside = (change: (tar: Buffer) => void) => (content: Buffer) => {
  const tar = gunzipSync(content);
  change(tar);
  return gzipSync(tar);
};
const replaced = (from: string, to: string) => inside((tar) => void tar.write(to, tar.indexOf(from), "latin1"));

describe("a file that is not as it was made is refused before anything is written", () => {
  it.each<[string, (content: Buffer) => Buffer, RegExp]>([
    ["cut in the middle", (content) => content.subarray(0, content.length / 2), /vioittunut tai jäänyt kesken/],
    ["without its last byte", (content) => content.subarray(0, -1), /vioittunut tai jäänyt kesken/],
    ["a byte turned", (content) => turned(content, content.length >> 1), /vioittunut/],
    ["empty", () => Buffer.alloc(0), /vioittunut|ei ole Perhepolun/],
    ["a text", () => Buffer.from("Tämä ei ole varmuuskopio."), /ei ole Perhepolun varmuuskopio/],
    ["another archive", () => gzipSync(Buffer.alloc(1024)), /ei ole Perhepolun varmuuskopio/],
    ["a part changed by hand", replaced("Perheille", "Perhellle"), /vioittunut .*tables\//],
    ["a part renamed", replaced("tables/page.csv", "tables/pagf.csv"), /vioittunut|ei ole Perhepolun/],
    ["a path out of it", replaced("tables/page.csv", "../../etc/x.csv"), /vioittunut|ei ole Perhepolun/],
  ])("%s", async (name, change, words) => {
    expect(await refusal(`${name}.tar.gz`, change)).toMatch(words);
  });

  it("has another sum than the operator wrote down", async () => {
    const said = await refusal("toinen.tar.gz", (content) => content, { sha256: "0".repeat(64) });
    expect(said).toMatch(/tarkistussumma ei ole sama/);
  });
});

function turned(content: Buffer, place: number): Buffer {
  const copy = Buffer.from(content);
  copy[place] = copy[place]! ^ 0xff;
  return copy;
}

describe("a restore", () => {
  it("refuses a database that holds something, and leaves it as it is", async () => {
    const url = process.env.DATABASE_URL!;
    await expect(restoreBackup({ url, file: whole, media: mediaIn("muu") })).rejects.toThrow(/ei ole tyhjä/);
    expect((await tablesIn(url)).length).toBeGreaterThan(50);
  });

  it("leaves the database empty and the storage as it was when it fails half-way", async () => {
    const url = await emptyDatabase(onTestFinished);
    const kept = mediaIn("kesken");
    const full: Storage = {
      ...kept,
      put: async (...given) => {
        await kept.put(...given);
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      },
    };
    await expect(restoreBackup({ url, file: whole, media: full })).rejects.toThrow(
      /tietokanta on taas tyhjä: Levy on täynnä/,
    );
    expect(await tablesIn(url)).toEqual([]);
    const names = [...(await backUp()).sums.keys()].filter((name) => name.startsWith("media/"));
    for (const name of names) expect(await kept.read(name.slice("media/".length))).toBeNull();

    const { manifest } = await restoreBackup({ url, file: whole, media: kept });
    expect(manifest.media.files).toBe(names.length);
  });

  it("is not made from a backup of a newer portal", async () => {
    const url = await emptyDatabase(onTestFinished);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`
      CREATE TABLE "_prisma_migrations" (migration_name text, checksum text, finished_at timestamptz, rolled_back_at timestamptz);
      INSERT INTO "_prisma_migrations" VALUES ('20991231000000_tulevaisuus', 'x', now(), NULL)`);
    await client.end();
    const { file } = await backUp(url);
    const target = await emptyDatabase(onTestFinished);
    await expect(restoreBackup({ url: target, file, media: mediaIn("muu") })).rejects.toThrow(
      /uudemmasta Perhepolusta.*20991231000000_tulevaisuus/,
    );
    expect(await tablesIn(target)).toEqual([]);
  });

  it("tells that the file is not there", async () => {
    const file = inOwnDirectory("ei-ole.tar.gz");
    await expect(restoreBackup({ url: clusterUrl(), file, media: mediaIn("muu") })).rejects.toThrow(/ei ole/);
  });
});

describe("a backup that cannot be made", () => {
  it("leaves an older one of the same name alone", async () => {
    const file = inOwnDirectory("vanha.tar.gz");
    await copyFile(whole, file);
    const broken: Storage = { ...mediaIn("media"), read: () => Promise.reject(new Error("the storage is away")) };
    await expect(makeBackup({ url: process.env.DATABASE_URL!, file, media: broken })).rejects.toThrow(
      /storage is away/,
    );
    expect(await readFile(file)).toEqual(await readFile(whole));
  });

  it("tells that the directory is not there", async () => {
    const file = inOwnDirectory("ei", "ole.tar.gz");
    const url = process.env.DATABASE_URL!;
    await expect(makeBackup({ url, file, media: mediaIn("media") })).rejects.toThrow(/Kansiota .* ei ole/);
  });
});
