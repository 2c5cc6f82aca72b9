import type { KnownAddresses } from "./known-addresses";
import type { PageDisk } from "./page-disk";
import type { PageStore } from "./page-store";

/** Publications that follow each other are written down together. */
const SOON_MILLISECONDS = 1_000;

type Settings = {
  disk: PageDisk;
  store: PageStore;
  known: KnownAddresses;
  /** The version that the pages have; null while nobody knows. */
  version: () => string | null;
};

/** Writes down beside the pages which version they have, which of them have it not, and which records there are. */
export class StateKeeper {
  private timer: NodeJS.Timeout | null = null;
  private savedEdition = -1;

  constructor(private readonly settings: Settings) {}

  saveSoon(): void {
    this.timer ??= setTimeout(() => this.save(), SOON_MILLISECONDS).unref();
  }

  save(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const { disk, store, known } = this.settings;
    const version = this.settings.version();
    const subjects = known.all();
    if (version === null || !subjects) return;
    if (this.savedEdition !== known.edition) disk.saveSubjects(subjects);
    this.savedEdition = known.edition;
    const old = [...store.pages.values()].flatMap(({ key, isOld }) => (isOld ? key : []));
    disk.saveState({ version, old });
  }
}
