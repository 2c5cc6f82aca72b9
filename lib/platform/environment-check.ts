import { environmentSchema, givenOf, type Given, type VariableName } from "./env";
import words from "./environment-words.json";

export type EnvironmentFault = { name: VariableName; wanted: string };

/** What nobody must go live with: what examples, guides and images ship. */
const KNOWN_SECRETS =
  /^(change-?me|vaihda|salasana|password|passw0rd|postgres|perhepolku|secret|admin|root|test|minioadmin)/i;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|)$/;

/** Every fault of an environment at once: the variable and what is wanted of it, never what it holds. */
export function findEnvironmentFaults(env: Given): EnvironmentFault[] {
  const given = givenOf(Object.keys(environmentSchema.shape), env);
  const parsed = environmentSchema.safeParse(given);
  const wrong = new Set((parsed.error?.issues ?? []).map(({ path }) => path[0] as VariableName));
  const illFormed = [...wrong].map((name) => ({ name, wanted: words.wanted[name] }));
  return [...illFormed, ...findMissing(given), ...findWeak(given, env.NODE_ENV)].filter(
    ({ name }, index, faults) => faults.findIndex((other) => other.name === name) === index,
  );
}

function findMissing(given: Given): EnvironmentFault[] {
  const needs = (name: VariableName, by: VariableName) => (given[by] && !given[name] ? [{ name, by }] : []);
  const missing = [
    ...needs("MAIL_FROM", "SMTP_URL"),
    ...needs("MEDIA_S3_KEY", "MEDIA_S3_ENDPOINT"),
    ...needs("MEDIA_S3_SECRET", "MEDIA_S3_ENDPOINT"),
  ].map(({ name, by }) => ({ name, wanted: `${words.wanted[name]} ${words.neededBy.replace("{name}", by)}` }));
  const database = given.DATABASE_URL ? [] : [{ name: "DATABASE_URL" as const, wanted: words.wanted.DATABASE_URL }];
  return [...database, ...missing];
}

/** In production a secret is nobody else's, and two purposes do not share one. */
function findWeak(given: Given, mode: string | undefined): EnvironmentFault[] {
  if (mode !== "production") return [];
  const guessed = (["FEEDBACK_SECRET", "EDITORS_SECRET", "MEDIA_S3_SECRET"] as const).filter((name) =>
    isGuessed(given[name]),
  );
  const shared = given.EDITORS_SECRET && given.EDITORS_SECRET === given.FEEDBACK_SECRET;
  return [
    ...guessed.map((name) => ({ name, wanted: words.guessed })),
    ...(shared ? [{ name: "EDITORS_SECRET" as const, wanted: words.shared }] : []),
    ...(hasGuessedPassword(given.DATABASE_URL) ? [{ name: "DATABASE_URL" as const, wanted: words.guessed }] : []),
  ];
}

const isGuessed = (secret: string | undefined) =>
  secret !== undefined && (KNOWN_SECRETS.test(secret) || new Set(secret).size < 6);

/** On the machine itself a development database may have any password. */
function hasGuessedPassword(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false;
  const { hostname, password } = new URL(url);
  return password !== "" && !LOOPBACK.test(hostname) && isGuessed(decodeURIComponent(password));
}

/** The faults as the operator reads them, or null when there is none. */
export function describeEnvironmentFaults(env: Given): string | null {
  const faults = findEnvironmentFaults(env);
  if (faults.length === 0) return null;
  const lines = faults.map(({ name, wanted }) => `  ${name}: ${wanted}`);
  return [words.faulty.replace("{count}", String(faults.length)), ...lines, words.readMore].join("\n");
}

/** The first thing that a process of the portal does: with a fault in its environment it does not start. */
export function checkEnvironment(env: Given = process.env): void {
  const said = describeEnvironmentFaults(env);
  if (!said) return;
  console.error(said);
  process.exit(1);
}
