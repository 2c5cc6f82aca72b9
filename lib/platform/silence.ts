const MOST_IN_A_ROW = 5;
const PAUSE_MILLISECONDS = 2_000;

/** The database has answered nobody for a while, so that it was not asked. */
export class DatabaseSilent extends Error {
  constructor() {
    super("the database does not answer; not asked");
    this.name = "DatabaseSilent";
  }
}

/**
 * What is known of a database that takes calls and answers none: after five time-outs in a row it is asked only once in
 * two seconds, and everybody else is told so at once, until it answers anybody.
 */
export class Silence {
  private inARow = 0;
  private nextTryAt = 0;

  /** In: a clock in milliseconds that never goes back, and whom to tell when the silence is noticed and when it ends. */
  constructor(
    private readonly clock: () => number,
    private readonly onTurn: (isSilent: boolean) => void,
  ) {}

  get isKept(): boolean {
    return this.inARow >= MOST_IN_A_ROW;
  }

  /** Whether the database may be asked now; whoever is told yes during a silence tries for everybody. */
  mayAsk(): boolean {
    if (!this.isKept) return true;
    if (this.clock() < this.nextTryAt) return false;
    this.nextTryAt = this.clock() + PAUSE_MILLISECONDS;
    return true;
  }

  /** An error is an answer too: somebody is there. */
  noteAnswer(): void {
    const wasSilent = this.isKept;
    this.inARow = 0;
    if (wasSilent) this.onTurn(false);
  }

  noteTimeOut(): void {
    this.inARow += 1;
    if (this.inARow !== MOST_IN_A_ROW) return;
    this.nextTryAt = this.clock() + PAUSE_MILLISECONDS;
    this.onTurn(true);
  }
}
