/** The actor may not do this. Routes and pages answer 403; it never reaches a reader as anything else. */
export class Forbidden extends Error {
  constructor(readonly what: string) {
    super(`forbidden: ${what}`);
    this.name = "Forbidden";
  }
}

/** Nobody has signed in, or the session is over. Pages lead to signing in; a form that was posted is given back. */
export class NotSignedIn extends Error {
  constructor() {
    super("not signed in");
    this.name = "NotSignedIn";
  }
}
