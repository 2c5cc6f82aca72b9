import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openMedia } from "@/lib/media/queries";
import { addMedia } from "@/lib/media/upload";
import { storage, type Storage } from "@/lib/platform/storage";
import { actorOf } from "./editor-actors";
import { received } from "./media-files";

export const mll = "organization-mll-kainuun-piiri";
export const editor = actorOf("contributor", mll);
export const stranger = actorOf("administrator", "organization-stea");
export const chief = actorOf("administrator");

let directory: string;
export let into: Storage;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "perhepolku-testi-"));
  process.env.MEDIA_DIR = directory;
  into = storage();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

export async function add(content: Buffer, actor = editor, changes: { isCut?: boolean; now?: Date } = {}) {
  const came = await received(content);
  try {
    const { isCut = false, now } = changes;
    return await addMedia(actor, { ...came.file, isCut }, came.directory, { into, ...(now && { now }) });
  } finally {
    await rm(came.directory, { recursive: true });
  }
}
export async function added(content: Buffer, actor = editor): Promise<string> {
  const outcome = await add(content, actor);
  if (outcome.status === "refused") throw new Error(outcome.reason);
  return outcome.hash;
}
export const bytesOf = async (name: string) => {
  const file = await openMedia(name);
  return file && Buffer.from(await new Response(file.body).arrayBuffer());
};
export const keptNames = async () =>
  (await readdir(directory, { recursive: true })).filter((name) => name.includes("."));
let seed = 10;
export const next = () => (seed += 1);
