/** The records that are or have been, as "scope/slug": an address of none of them is unknown without asking anybody. */
export class KnownAddresses {
  private subjects: Set<string> | null = null;
  /** Grows with each new one, so that who has written them down knows when to do so again. */
  edition = 0;

  replace(subjects: Iterable<string>): void {
    this.subjects = new Set(subjects);
    this.edition += 1;
  }

  add(subjects: Iterable<string>): void {
    if (!this.subjects) return;
    const before = this.subjects.size;
    for (const subject of subjects) this.subjects.add(subject);
    if (this.subjects.size > before) this.edition += 1;
  }

  /** While nobody has told the addresses, any may be one. */
  mayExist(subject: string | null): boolean {
    return subject === null || this.subjects === null || this.subjects.has(subject);
  }

  /** For the disk; null while nobody has told them. */
  all(): string[] | null {
    return this.subjects && [...this.subjects];
  }
}
