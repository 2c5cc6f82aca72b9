/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

const ADDRESS_BOOK =
  /^(page|layout|template|default|loading|not-found|error|global-error)\.tsx$|^route\.tsx?$|^(sitemap|robots|manifest)\.ts$|^(icon|apple-icon|opengraph-image|favicon)\d?\.(svg|png|ico|jpg)$|^globals\.css$/;

/** Files in app/ whose name is not one of Next's own: an address book holds addresses only. */
export function strangersInAddressBook(files: SourceFile[]): string[] {
  return pathsOf(
    files.filter(
      ({ path }) => path.startsWith("app/") && !ADDRESS_BOOK.test(nameOf(path)) && nameOf(path) !== "README.md",
    ),
  );
}

/** Files of reads that do not begin by refusing to be bundled for the browser. */
export function unguardedQueries(files: SourceFile[]): string[] {
  const queries = files.filter(({ path }) => /^lib\/.*\/(admin-)?queries\.ts$/.test(path));
  return pathsOf(
    queries.filter(({ text }) => !/^import ["']server-only["'];?\s/.test(withoutComments(text).trimStart())),
  );
}

const LITERAL_ADDRESS = /\b(?:href|action)=\{?["'`]\/(?!\/)|\b(?:redirect|permanentRedirect)\(\s*["'`]\/(?!\/)/;

/** Files in app/ and components/ that write an internal address out instead of asking lib/paths.ts. */
export function literalAddresses(files: SourceFile[]): string[] {
  const views = files.filter(({ path }) => /^(app|components)\//.test(path));
  return pathsOf(views.filter(({ text }) => LITERAL_ADDRESS.test(withoutComments(text))));
}

/** Pages that name their own canonical address: the public layout does it for all, with the other languages beside it. */
export function ownAlternates(files: SourceFile[]): string[] {
  return pathsOf(files.filter(({ path, text }) => /^app\/.*\/page\.tsx$/.test(path) && /\balternates:/.test(text)));
}

const FORBIDDEN_FOR_ALL = /^\s*["']use (server|cache)\b/m;
const FOR_EDITORS_ONLY = /^\s*["']use client["']/m;

/** Files with a directive that the portal does without; browsers get React in the editors' area only. */
export function forbiddenDirectives(files: SourceFile[]): string[] {
  const portal = files.filter(({ path }) => /^(app|components|lib|server)\//.test(path));
  return pathsOf(
    portal.filter(
      ({ path, text }) =>
        FORBIDDEN_FOR_ALL.test(text) || (FOR_EDITORS_ONLY.test(text) && !/^components\/admin\//.test(path)),
    ),
  );
}

const DOORS = /^app\/yllapito\/(\(ovi\)|lahetys-kesken)\//;
const ASKS_WHO = /\b(?:requireEditor(?:Page)?|answerForm|answerUpload)\(/;

/** Pages and handlers of the editors' area that do not ask who is there; the door itself is where one signs in. */
export function unguardedAdmin(files: SourceFile[]): string[] {
  const guarded = files.filter(
    ({ path }) => /^app\/yllapito\/.*\/?(page\.tsx|route\.tsx?)$/.test(path) && !DOORS.test(path),
  );
  return pathsOf(guarded.filter(({ text }) => !ASKS_WHO.test(withoutComments(text))));
}

/** Paths with a name that says nothing, such as `utils`. */
export function emptyNames(files: SourceFile[]): string[] {
  return pathsOf(files.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.[a-z.]+$)/.test(path)));
}

/** Source files that are not written in kebab-case. */
export function unusualFileNames(files: SourceFile[]): string[] {
  const named = files.filter(({ path }) => /^(components|lib|server|scripts|tests)\//.test(path));
  return pathsOf(
    named.filter(
      ({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(nameOf(path)) && nameOf(path) !== "README.md",
    ),
  );
}

type Messages = { [key: string]: string | Messages };

/** Keys that one language has and another lacks, as `language/file key`. */
export function missingMessages(languages: Record<string, Record<string, Messages>>): string[] {
  const keysOf = (files: Record<string, Messages>) =>
    Object.entries(files).flatMap(([file, messages]) => flatten(messages).map((key) => `${file} ${key}`));
  const all = new Set(Object.values(languages).flatMap(keysOf));
  return Object.entries(languages).flatMap(([language, files]) => {
    const present = new Set(keysOf(files));
    return [...all].filter((key) => !present.has(key)).map((key) => `${language}/${key}`);
  });
}

function flatten(messages: Messages, prefix = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : flatten(value, `${prefix}${key}.`),
  );
}

const pathsOf = (files: SourceFile[]) => files.map(({ path }) => path);
const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
