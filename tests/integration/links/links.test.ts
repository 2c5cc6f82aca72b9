import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countLinks, listLinks } from "@/lib/links/admin-queries";
import { checkDueLinks } from "@/lib/links/check";
import { exceptLink } from "@/lib/links/exceptions";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import type { Network } from "@/lib/platform/http/safe-fetch";
import { measureRecords } from "@/lib/upkeep/measure";
import { actorOf } from "../../factories/editor-actors";
import { publishNew } from "../../factories/projects";

const mll = "organization-mll-kainuun-piiri";
const keeper = actorOf("contributor", mll);
const stranger = actorOf("administrator", "organization-stea");
const noon = (day: string) => new Date(`${day}T10:00:00Z`);

let server: Server;
let origin: string;
let asked: string[] = [];
const broken = new Set<string>();
/** This machine stands for the internet. */
const network: Network = {
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  isAllowed: (address) => address === "127.0.0.1",
  isAllowedPort: () => true,
};
const check = (day: string, limit = 1_000) => checkDueLinks(noon(day), limit, { network, pauseMs: 0 });
const urlOf = (path: string) => `${origin}${path}`;

async function projectWith(word: string, ...paths: string[]) {
  const resources = paths.map((path) => ({ title: { fi: path }, kind: "link", url: urlOf(path) }));
  return publishNew(word, { resources });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { url = "" } = request;
    if (url === "/robots.txt") return response.end("User-agent: *\nDisallow: /yksityinen\n");
    if (url.startsWith("/muutti")) return response.writeHead(301, { location: "/uusi" }).end();
    if (url.startsWith("/tilapaisesti")) return response.writeHead(302, { location: "/uusi" }).end();
    if (url.startsWith("/ei-head") && request.method === "HEAD") return response.writeHead(405).end();
    response.writeHead(broken.has(url) ? 404 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://linkit.example:${(server.address() as AddressInfo).port}`;
  // The seed's own links would be looked for on the real internet: they are measured, and put off.
  await measureRecords(10_000);
  await db.link.updateMany({ data: { nextAt: new Date("2100-01-01") } });
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
});

describe("links to outside", () => {
  it("of the seed are known with where they are used", async () => {
    expect(await db.linkUse.count()).toBeGreaterThan(20);
    expect(await measureRecords(10)).toBe(0);
  });

  it("are asked politely: robots.txt first, HEAD, and GET only where that is refused", async () => {
    await projectWith("kohteliaisuus", "/auki", "/yksityinen/a", "/ei-head");
    await measureRecords(100);
    expect(await check("2027-01-20")).toBe(3);
    expect(asked.filter((line) => line.includes("robots"))).toEqual(["GET /robots.txt"]);
    expect(asked).toContain("HEAD /auki");
    expect(asked).not.toContain("GET /auki");
    expect(asked.some((line) => line.includes("yksityinen"))).toBe(false);
    expect(asked).toContain("GET /ei-head");
    const closed = await db.link.findUniqueOrThrow({ where: { url: urlOf("/yksityinen/a") } });
    expect(closed).toMatchObject({ failure: "robots", failedOn: [] });
    expect(await check("2027-01-20")).toBe(0);
  });

  it("are broken only when they have failed on three days, and told to those who keep the record", async () => {
    await projectWith("rikki", "/poissa");
    broken.add("/poissa");
    await measureRecords(100);
    const isListed = async () =>
      (await listLinks(keeper, { view: "broken", page: 1 })).some(({ url }) => url === urlOf("/poissa"));
    for (const day of ["2027-01-20", "2027-01-21"]) await check(day);
    expect(await isListed()).toBe(false);
    await check("2027-01-22");
    expect(await isListed()).toBe(true);
    const [link] = await listLinks(keeper, { view: "broken", page: 1 });
    expect(link!.uses).toEqual([{ recordId: "project-rikki", field: "resources.0.url", name: "rikki" }]);
    expect(await listLinks(stranger, { view: "broken", page: 1 })).toEqual([]);
    expect(await countLinks(stranger, "broken")).toBe(0);

    broken.delete("/poissa");
    await check("2027-01-23");
    expect(await isListed()).toBe(false);
  });

  it("that have moved for good come with the new address, those that have moved for now do not", async () => {
    await projectWith("muutto", "/muutti", "/tilapaisesti");
    await measureRecords(100);
    await check("2027-01-24");
    const suggested = await listLinks(keeper, { view: "suggested", page: 1 });
    expect(suggested.map(({ url, suggestion }) => [url, suggestion])).toEqual([
      [urlOf("/muutti"), { kind: "moved", url: urlOf("/uusi") }],
    ]);
  });

  it("leave the list with the record that used them", async () => {
    await projectWith("lahtija", "/lahtija");
    await measureRecords(100);
    await db.record.update({
      where: { id: "project-lahtija" },
      data: { state: "withdrawn", withdrawnReason: { fi: "Loppui" }, withdrawnAt: new Date() },
    });
    await check("2027-01-25");
    expect(asked).not.toContain("HEAD /lahtija");
  });
});

describe("an editor lets a link be", () => {
  it("with a reason, and it is not asked until it is taken back", async () => {
    await projectWith("poikkeus", "/poikkeus");
    broken.add("/poikkeus");
    await measureRecords(100);
    for (const day of ["2027-02-01", "2027-02-02", "2027-02-03"]) await check(day);
    const url = urlOf("/poikkeus");
    expect(await exceptLink(keeper, { url, reason: "Sivusto estää koneet." })).toBe(true);
    expect((await listLinks(keeper, { view: "broken", page: 1 })).map((link) => link.url)).not.toContain(url);
    const [excepted] = await listLinks(keeper, { view: "excepted", page: 1 });
    expect(excepted).toMatchObject({ url, exceptReason: "Sivusto estää koneet.", exceptById: keeper.id });
    asked = [];
    await check("2027-02-30");
    expect(asked).not.toContain("HEAD /poikkeus");
    const [event] = await db.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(event).toMatchObject({ action: "link.excepted", recordId: "project-poikkeus", actorId: keeper.id });
    expect(await exceptLink(keeper, { url, reason: null })).toBe(true);
    expect(await db.link.findUniqueOrThrow({ where: { url } })).toMatchObject({ exceptAt: null, failedOn: [] });
  });

  it("only of a record that the editor keeps", async () => {
    await projectWith("vieras", "/vieras");
    await measureRecords(100);
    const given = { url: urlOf("/vieras"), reason: "x" };
    expect(await exceptLink(stranger, given)).toBe(false);
    await expect(exceptLink(actorOf("viewer", mll), given)).rejects.toBeInstanceOf(Forbidden);
  });
});
