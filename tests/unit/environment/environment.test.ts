import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { environment, environmentSchema } from "@/lib/platform/env";
import { describeEnvironmentFaults, findEnvironmentFaults } from "@/lib/platform/environment-check";
import words from "@/lib/platform/environment-words.json";

const url = "postgresql://perhepolku:k3Lp-9xQv-mm2W@db.example.fi/perhepolku";
const namesOf = (env: Record<string, string>) => findEnvironmentFaults(env).map(({ name }) => name);
const variables = Object.keys(environmentSchema.shape).sort();

describe("the environment", () => {
  it("needs a database and nothing else", () => {
    expect(findEnvironmentFaults({ DATABASE_URL: url })).toEqual([]);
    expect(namesOf({})).toEqual(["DATABASE_URL"]);
    expect(environment({})).toMatchObject({ PORT: 3000, HOST: "localhost", PAGES_MEMORY_MB: 256, OFFLINE: "on" });
  });

  it("takes an empty variable as none", () => {
    expect(findEnvironmentFaults({ DATABASE_URL: url, PORT: "", SMTP_URL: "", EDITORS_SECRET: "" })).toEqual([]);
  });

  it("is told of every fault at once, by name and never by value", () => {
    const faulty = {
      DATABASE_URL: "mysql://root:s4laisuus@localhost/x",
      PORT: "ovi",
      PAGES_MEMORY_MB: "1e9",
      LOG_LEVEL: "loud",
      PUBLIC_URL: "perhepolku.fi",
      FEEDBACK_SECRET: "lyhyt-s4laisuus",
      SMTP_URL: "smtp://tunnus:s4laisuus@posti",
      MEDIA_S3_ENDPOINT: "https://s3.example.fi",
      MEDIA_S3_KEY: "avain",
      TRUST_PROXY: "yes",
    };
    expect(namesOf(faulty).sort()).toEqual(
      [
        ...["DATABASE_URL", "FEEDBACK_SECRET", "LOG_LEVEL", "MAIL_FROM", "MEDIA_S3_SECRET"],
        ...["PAGES_MEMORY_MB", "PORT", "PUBLIC_URL", "TRUST_PROXY"],
      ].sort(),
    );
    const said = describeEnvironmentFaults(faulty)!;
    expect(said).toContain("PORT: anna kokonaisluku");
    expect(said).toContain("MAIL_FROM: anna lähettäjä");
    expect(said).not.toMatch(/s4laisuus|ovi|loud/);
  });

  it.each([
    ["a secret from an example", { EDITORS_SECRET: "changeme-changeme-changeme-changeme" }, ["EDITORS_SECRET"]],
    ["a secret of one letter", { FEEDBACK_SECRET: "a".repeat(40) }, ["FEEDBACK_SECRET"]],
    ["a storage with its maker's secret", { MEDIA_S3_SECRET: "minioadmin" }, ["MEDIA_S3_SECRET"]],
    [
      "a database elsewhere with a guessed password",
      { DATABASE_URL: "postgresql://a:postgres@db/x" },
      ["DATABASE_URL"],
    ],
    ["one secret for two purposes", shared("xK3-9fLq_72mWvT0pRzB5nYc8HsJdEaG"), ["EDITORS_SECRET"]],
  ])("is refused in production, and in production only: %s", (_, changes, names) => {
    expect(namesOf({ DATABASE_URL: url, NODE_ENV: "production", ...changes })).toEqual(names);
    expect(namesOf({ DATABASE_URL: url, NODE_ENV: "development", ...changes })).toEqual([]);
  });

  it("may name a development database on the machine itself", () => {
    const local = { NODE_ENV: "production", DATABASE_URL: "postgresql://postgres:postgres@localhost:5432/perhepolku" };
    expect(namesOf(local)).toEqual([]);
  });
});

function shared(secret: string) {
  return { EDITORS_SECRET: secret, FEEDBACK_SECRET: secret };
}

describe("the list of variables", () => {
  it("has words for each", () => {
    expect(Object.keys(words.wanted).sort()).toEqual(variables);
  });

  it("is the table of docs/operating/configuration.md, with its defaults", () => {
    const [ofPortal] = readFileSync("docs/operating/configuration.md", "utf8").split("## Of the commands");
    const rows = [...ofPortal!.matchAll(/^\| `([A-Z0-9_]+)` *\| (.*?) *\|/gm)].map(([, name, given]) => [name, given]);
    expect(rows.map(([name]) => name).sort()).toEqual(variables);
    const defaults = environment({}) as Record<string, unknown>;
    for (const [name, given] of rows) {
      const own = defaults[name!];
      if (own === undefined) expect(given, name).not.toMatch(/^`/);
      else expect(given, name).toBe(`\`${String(own)}\``);
    }
  });

  it("is all that the portal reads", () => {
    const ofTools = ["NODE_ENV", "NEXT_DIST_DIR", "PATH", "TZ"];
    const ofOwnChildren = ["PORTAL_PROCESS"];
    const files = ["server", "lib", "app", "components"].flatMap((folder) =>
      (readdirSync(folder, { recursive: true }) as string[]).map((file) => join(folder, file)),
    );
    const read = files
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes("generated"))
      .concat("next.config.ts")
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/process\.env\.(\w+)/g)].map(([, name]) => name!));
    const known = [...variables, ...ofTools, ...ofOwnChildren];
    expect([...new Set(read)].filter((name) => !known.includes(name))).toEqual([]);
  });
});
