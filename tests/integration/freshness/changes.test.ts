import { beforeEach, describe, expect, it } from "vitest";
import { forgetOldChanges } from "@/lib/freshness/forget-changes";
import { findChangesSince, findContentVersion } from "@/lib/freshness/queries";
import { command } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";

const change = (recordId: string, address: string) =>
  command({ id: "editor-koe" }, () =>
    Promise.resolve({
      result: null,
      audit: [{ action: "record.published", recordId, detail: {} }],
      touched: [address],
    }),
  );

let since = "";
beforeEach(async () => {
  since = await findContentVersion();
});

describe("what a front that was away is told", () => {
  it("is nothing, when nothing has changed", async () => {
    expect(await findChangesSince(since)).toBeNull();
  });

  it("is every record that has changed, with those that refer to it and what it leads to", async () => {
    await change("project-perhekainuu", "/hankkeet/perhekainuu");
    await change("organization-stea", "/organisaatiot/stea");
    const changes = await findChangesSince(since);
    expect(changes).toMatchObject({ everything: false, version: await findContentVersion() });
    const project = changes!.records.find(({ noun }) => noun === "project")!;
    expect(project.keys).toContain("project/perhekainuu");
    expect(project.far).toContain("organization/stea");
    expect(project.far).toContain("region/kajaani");
    const funder = changes!.records.find(({ noun }) => noun === "organization")!;
    expect(funder.near).toContain("project/perhekainuu");
    expect(changes!.addresses).toEqual(expect.arrayContaining(["/hankkeet/perhekainuu", "/sv/projekt/perhekainuu"]));
  });

  it("is that everything may have changed, when nobody remembers what did", async () => {
    await change("project-perhekainuu", "/hankkeet/perhekainuu");
    expect(await forgetOldChanges(new Date(Date.now() + 29 * 86_400_000))).toBe(0);
    expect(await forgetOldChanges(new Date(Date.now() + 31 * 86_400_000))).toBeGreaterThan(0);
    expect(await findChangesSince(since)).toMatchObject({ everything: true });
  });

  it("is that everything may have changed, when the version is of another database", async () => {
    const [, number] = since.split(":");
    const elsewhere = `00000000-0000-4000-8000-000000000000:${number}`;
    expect(await findChangesSince(elsewhere)).toMatchObject({ everything: true, version: since });
  });

  it("is that everything may have changed, when more did than it is worth to tell", async () => {
    const audit = Array.from({ length: 301 }, (_, number) => ({
      action: "record.published" as const,
      recordId: `service-koe-${number}`,
      detail: {},
    }));
    const [first, ...rest] = audit;
    await command({ id: "editor-koe" }, () =>
      Promise.resolve({ result: null, audit: [first!, ...rest] as const as never, touched: ["/palvelut"] }),
    );
    expect(await findChangesSince(since)).toMatchObject({ everything: true });
    expect((await db.contentChange.findFirstOrThrow({ orderBy: { version: "desc" } })).recordIds).toHaveLength(301);
  });
});
