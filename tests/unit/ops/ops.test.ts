import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { environmentSchema } from "@/lib/platform/env";
import { withSecrets } from "@/ops/container/with-secrets.mjs";

type Service = {
  image?: string;
  command?: string[] | string;
  environment?: Record<string, string>;
  networks?: string[];
  volumes?: string[];
  secrets?: string[];
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
  privileged?: boolean;
  healthcheck?: object;
};
type Compose = Record<"services" | "networks" | "volumes" | "secrets", Record<string, Service>>;

const read = (...parts: string[]) => readFileSync(join("ops", ...parts), "utf8");
const compose = parse(read("container", "compose.yaml"), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ofPortal = services.filter(([, { image }]) => image?.startsWith("perhepolku:"));
const isKnown = (name: string) => name.replace(/_FILE$/, "") in environmentSchema.shape;
/** The files of ours that a command names. */
const programsIn = (command: string) => command.match(/(scripts|server|ops)\/[\w./-]+\.(mjs|ts)/g) ?? [];

describe("compose.yaml", () => {
  it("names only what it has", () => {
    for (const [name, { networks = [], volumes = [], secrets = [], depends_on = {} }] of services) {
      expect(Object.keys(compose.services), name).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      expect(Object.keys(compose.networks), name).toEqual(expect.arrayContaining(networks));
      expect(Object.keys(compose.secrets), name).toEqual(expect.arrayContaining(secrets));
      const named = volumes.map((volume) => volume.split(":")[0]!).filter((volume) => !volume.startsWith("."));
      expect(Object.keys(compose.volumes), name).toEqual(expect.arrayContaining(named));
      for (const [other, { condition }] of Object.entries(depends_on))
        if (condition === "service_healthy" && !other.startsWith("portal"))
          expect(compose.services[other]!.healthcheck, other).toBeTruthy();
    }
  });

  it("runs two portals and a worker without a writable root or a right too many", () => {
    expect(ofPortal.map(([name]) => name)).toEqual(["migrate", "portal-1", "portal-2", "worker", "backup"]);
    for (const [, service] of ofPortal) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
      });
      expect(service.privileged).toBeUndefined();
    }
  });

  it("gives the portal only variables that it knows, secrets as files, and programs that are there", () => {
    for (const [name, { environment = {}, command = "" }] of ofPortal) {
      expect(Object.keys(environment).filter((variable) => !isKnown(variable))).toEqual([]);
      expect(Object.keys(environment).filter((variable) => /SECRET$|^DATABASE_URL$/.test(variable))).toEqual([]);
      for (const program of programsIn([command].flat().join(" "))) expect(existsSync(program), name).toBe(true);
    }
  });
});

describe("the container file", () => {
  const lines = read("container", "Containerfile").split("\n");
  it("ends as a user without rights, is asked by Node whether it lives, and starts programs that are there", () => {
    expect(lines.findLast((line) => line.startsWith("USER"))).toBe("USER node");
    expect(lines.some((line) => line.startsWith("HEALTHCHECK"))).toBe(true);
    expect(lines.join("\n")).not.toMatch(/\bcurl\b|\bwget\b/);
    expect(lines.find((line) => line.startsWith("ARG NODE"))).toMatch(/node:24-/);
    for (const program of programsIn(lines.join("\n"))) expect(existsSync(program), program).toBe(true);
  });
});

describe("secrets as files", () => {
  it("take the place of their variables, and lose to a value that is given as such", () => {
    const files: Record<string, string> = { "/run/a": "salaisuus\n", "/run/b": "toinen" };
    const given = {
      DATABASE_URL_FILE: "/run/a",
      EDITORS_SECRET_FILE: "/run/b",
      EDITORS_SECRET: "annettu",
      SSL_CERT_FILE: "/etc/ssl/cert.pem",
      SMTP_URL_FILE: "",
    };
    const env = withSecrets(given, (path) => files[path]!);
    expect(env).toEqual({ ...given, DATABASE_URL: "salaisuus" });
  });
});

describe("systemd units", () => {
  const units = readdirSync(join("ops", "systemd"));
  it.each(units.filter((name) => name.endsWith(".service")))(
    "%s is confined and starts a program that is there",
    (name) => {
      const unit = read("systemd", name);
      for (const line of ["NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "User=perhepolku"])
        expect(unit).toContain(`\n${line}\n`);
      expect(programsIn(unit).filter((program) => !existsSync(program))).toEqual([]);
      const variables = [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, pairs]) => pairs!.split(" "));
      expect(
        variables.map((pair) => pair.split("=")[0]!).filter((name) => name !== "NODE_ENV" && !isKnown(name)),
      ).toEqual([]);
    },
  );

  it("ask the front alone to end: it ends its renderer when everything begun is answered", () => {
    expect(read("systemd", "perhepolku.service")).toContain("\nKillMode=mixed\n");
  });
});

describe("docs/operating", () => {
  const directory = join("docs", "operating");
  const pages = (readdirSync(directory, { recursive: true }) as string[]).filter((name) => name.endsWith(".md"));
  it("leads to nothing that is not there, and its index to every page", () => {
    const leads = pages.flatMap((page) =>
      [...readFileSync(join(directory, page), "utf8").matchAll(/\]\((?!https?:|mailto:)([^)#]+)[^)]*\)/g)].map(
        ([, link]) => [page, resolve(dirname(join(directory, page)), link!)] as const,
      ),
    );
    expect(leads.filter(([, target]) => !existsSync(target))).toEqual([]);
    const fromIndex = leads.filter(([page]) => page === "README.md").map(([, target]) => target);
    const others = pages.filter((page) => page !== "README.md").map((page) => resolve(directory, page));
    expect(others.filter((page) => !fromIndex.includes(page))).toEqual([]);
  });
});
