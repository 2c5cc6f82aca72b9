import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeFrame, encodeFrame, type PageFrame } from "../page-frame";

type State = { version: string; subjects: string[] };

/**
 * The pages on disk, for a start without a database: one file a page, written beside and renamed, checked when read. A disk
 * that is full or broken is told of once a minute and is nobody's fault but its own: the pages are in memory.
 */
export class PageDisk {
  private readonly directory: string;
  private readonly writing = new Map<string, Promise<void>>();
  private toldAt = -Infinity;
  private number = 0;

  constructor(
    root: string,
    /** Pages of another build fit neither its modules nor its style. */
    build: string,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.directory = join(root, build);
    try {
      mkdirSync(this.directory, { recursive: true });
      for (const other of olderBuilds(root, build)) rmSync(join(root, other), { recursive: true, force: true });
    } catch (error) {
      this.fault(error);
    }
  }

  /** Every page that is whole, by its address; what is not is removed. */
  load(): { pages: [key: string, frame: PageFrame][]; state: State | null } {
    const pages: [string, PageFrame][] = [];
    let names: string[] = [];
    try {
      names = readdirSync(this.directory);
    } catch (error) {
      this.fault(error);
    }
    for (const name of names.filter((file) => file.endsWith(".page"))) {
      try {
        const bytes = readFileSync(join(this.directory, name));
        const frame = decodeFrame(bytes);
        const key = new Map(frame.headers).get(KEY_HEADER);
        // A file under another's name is no page either.
        if (!key || fileOf(key) !== name) throw new Error("a page under a wrong name");
        pages.push([key, { ...frame, headers: frame.headers.filter(([header]) => header !== KEY_HEADER) }]);
      } catch (error) {
        this.fault(error);
        rmSync(join(this.directory, name), { force: true });
      }
    }
    return { pages, state: this.loadState() };
  }

  save(key: string, frame: PageFrame): void {
    const headers: PageFrame["headers"] = [...frame.headers, [KEY_HEADER, key]];
    this.write(fileOf(key), () => encodeFrame({ ...frame, headers }));
  }

  remove(key: string): void {
    const name = fileOf(key);
    this.inTurn(name, () => rm(join(this.directory, name), { force: true }));
  }

  saveState(state: State): void {
    this.write("state.json", () => JSON.stringify(state));
  }

  /** Resolves when everything is written that was to be. */
  async settle(): Promise<void> {
    await Promise.all(this.writing.values());
  }

  private loadState(): State | null {
    try {
      return JSON.parse(readFileSync(join(this.directory, "state.json"), "utf8")) as State;
    } catch {
      return null;
    }
  }

  private write(name: string, bytes: () => Buffer | string): void {
    this.inTurn(name, async () => {
      const beside = join(this.directory, `${name}.${process.pid}.${(this.number += 1)}.new`);
      try {
        await mkdir(this.directory, { recursive: true });
        await writeFile(beside, bytes());
        await rename(beside, join(this.directory, name));
      } catch (error) {
        await rm(beside, { force: true }).catch(() => {});
        throw error;
      }
    });
  }

  private inTurn(name: string, work: () => Promise<void>): void {
    const before = this.writing.get(name) ?? Promise.resolve();
    const done = before.then(work).catch((error: unknown) => this.fault(error));
    this.writing.set(name, done);
    void done.then(() => this.writing.get(name) === done && this.writing.delete(name));
  }

  private fault(error: unknown): void {
    if (Date.now() - this.toldAt < 60_000) return;
    this.toldAt = Date.now();
    this.onFault(error);
  }
}

/** All but the latest of the other builds: going back to that one finds its pages. */
function olderBuilds(root: string, build: string): string[] {
  const others = readdirSync(root).filter((name) => name !== build);
  const at = (name: string) => statSync(join(root, name)).mtimeMs;
  return others.sort((a, b) => at(b) - at(a)).slice(1);
}

const KEY_HEADER = "x-perhepolku-key";

const fileOf = (key: string): string => `${createHash("sha256").update(key).digest("hex").slice(0, 40)}.page`;
