import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/[locale]/(public)/palaute/laheta/route";
import { emptyForm, fieldNames, type FormField } from "@/lib/feedback/form";
import { isProof, proofText } from "@/lib/feedback/proof";
import { sendFeedback } from "@/lib/feedback/send";
import { db } from "@/lib/platform/db";
import { later, newNetwork, filledForm } from "@/tests/factories/reader-messages";

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

describe("the limits", () => {
  const from = async (headers: Headers, changes: Partial<Record<FormField, string>> = {}) =>
    sendFeedback({ values: await filledForm(changes), headers, now: later() });

  it("let three in from a network, whoever of it sends, and others all the same", async () => {
    const statuses: string[] = [];
    for (const host of [1, 2, 3, 4]) {
      const outcome = await from(new Headers({ "x-forwarded-for": `203.0.113.${host}` }));
      statuses.push(outcome.status === "sent" ? "sent" : outcome.problems[0]!.reason);
    }
    expect(statuses).toEqual(["sent", "sent", "sent", "tooMany"]);
    expect(await from(newNetwork())).toMatchObject({ status: "sent" });
  });

  it("count posts that come at the same moment", async () => {
    const headers = newNetwork();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => from(headers)));
    expect(outcomes.filter(({ status }) => status === "sent")).toHaveLength(3);
  });

  it("say how long to wait, and open to a proof of work", async () => {
    const headers = newNetwork();
    for (let index = 0; index < 3; index++) await from(headers);
    const values = await filledForm();
    const refused = await sendFeedback({ values, headers, now: later() });
    expect(refused).toMatchObject({ status: "refused", token: values.token });
    expect(refused.status === "refused" && refused.waitSeconds).toBeGreaterThan(0);

    const hashOf = (counter: number) => createHash("sha256").update(proofText(values.token, counter)).digest();
    let counter = 0;
    while (!isProof(hashOf(counter))) counter++;
    const wrong = { ...values, proof: String(counter + 1) };
    expect(await sendFeedback({ values: wrong, headers, now: later() })).toMatchObject({ status: "refused" });
    const proven = { ...values, proof: String(counter) };
    expect(await sendFeedback({ values: proven, headers, now: later() })).toMatchObject({ status: "sent" });
  });

  it("keep no address", async () => {
    await from(new Headers({ "x-forwarded-for": "203.0.113.99" }));
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.join(" ")).not.toContain("203.0");
  });
});

describe("the route", () => {
  const post = (form: Record<string, string>, headers: Record<string, string>) =>
    POST(
      new Request("http://localhost/palaute/laheta", {
        method: "POST",
        headers,
        body: new URLSearchParams(
          Object.entries(form).map(([field, value]) => [fieldNames[field as FormField], value]),
        ),
      }),
    );

  it("refuses a form from another site", async () => {
    const before = await db.feedback.count();
    const response = await post(await filledForm(), { "sec-fetch-site": "cross-site" });
    expect(response.status).toBe(403);
    expect(await db.feedback.count()).toBe(before);
  });

  it("answers a form without a token by asking to look at it again", async () => {
    const response = await post({ ...emptyForm, message: "Hyvä" }, { "sec-fetch-site": "same-origin" });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-perhepolku-page")).toMatch(/^\/fi\/palaute-kesken\?avain=[\w-]{22}$/);
  });
});
