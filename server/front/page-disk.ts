import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeFrame, encodeFrame, type PageFrame } from "../page-frame";

/** `old`: addresses of the pages that did not have the version yet. */
type State = { version: string; old: string[] };

/**
 * The pages on disk, for a start without a database: one file a page, written beside and renamed, checked when read. A disk
 * that is full or broken is told of once a minute and is nobody's fault but its own: the pages are in memory.
 */
export class PageDisk {
  private readonly directory: string;
  private readonly writing = new Map<string, Promise<void>>();
  private toldAt = -Infinity;
  private number = 0;
  /** False when a page could be neither written nor removed: then no state may vouch for what is there. */
  private isTrue = true;

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

  /** Every page that is whole, by its address; what is not is removed. Without a state nobody knows how old they are. */
  load(): { pages: [key: string, frame: PageFrame][]; state: State | null; subjects: string[] | null } {
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
    return { pages, state: this.read<State>(STATE), subjects: this.read<string[]>(SUBJECTS) };
  }

  save(key: string, frame: PageFrame): void {
    const headers: PageFrame["headers"] = [...frame.headers, [KEY_HEADER, key]];
    this.write(fileOf(key), () => encodeFrame({ ...frame, headers }));
  }

  remove(key: string): void {
    const name = fileOf(key);
    this.inTurn(name, () => rm(join(this.directory, name), { force: true }));
  }

  /** The records that are or have been. */
  saveSubjects(subjects: string[]): void {
    this.write(SUBJECTS, () => JSON.stringify(subjects));
  }

  /** Written after all that was to be written before it: a state never vouches for pages that are not there yet. */
  saveState(state: State): void {
    const before = this.settle();
    this.write(STATE, async () => {
      await before;
      if (!this.isTrue) throw new Error("the pages on disk are not those of a version");
      return JSON.stringify(state);
    });
  }

  /** Resolves when everything is written that was to be. */
  async settle(): Promise<void> {
    await Promise.all(this.writing.values());
  }

  private read<T>(name: string): T | null {
    try {
      return JSON.parse(readFileSync(join(this.directory, name), "utf8")) as T;
    } catch {
      return null;
    }
  }

  private write(name: string, bytes: () => Buffer | string | Promise<string>): void {
    this.inTurn(name, async () => {
      const [file, beside] = [join(this.directory, name), join(this.directory, this.nameBeside(name))];
      try {
        await mkdir(this.directory, { recursive: true });
        await writeFile(beside, await bytes());
        await rename(beside, file);
      } catch (error) {
        await rm(beside, { force: true }).catch(() => {});
        // What is there now is older than what was to be there.
        await rm(file, { force: true }).catch(() => (this.isTrue = false));
        throw error;
      }
    });
  }

  private nameBeside(name: string): string {
    this.number += 1;
    return `${name}.${process.pid}.${this.number}.new`;
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

const STATE = "state.json";
const SUBJECTS = "subjects.json";
const KEY_HEADER = "x-perhepolku-key";

const fileOf = (key: string): string => `${createHash("sha256").update(key).digest("hex").slice(0, 40)}.page`;
