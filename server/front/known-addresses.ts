/** The records that are or have been, as "scope/slug": an address of none of them is unknown without asking anybody. */
export class KnownAddresses {
  private subjects: Set<string> | null = null;

  replace(subjects: Iterable<string>): void {
    this.subjects = new Set(subjects);
  }

  add(subjects: Iterable<string>): void {
    if (this.subjects) for (const subject of subjects) this.subjects.add(subject);
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
