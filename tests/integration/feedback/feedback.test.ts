import { beforeEach, describe, expect, it } from "vitest";
import { type FormField } from "@/lib/feedback/form";
import { removeFeedback } from "@/lib/feedback/keep";
import { openForm } from "@/lib/feedback/open";
import { findFeedback, listComments } from "@/lib/feedback/queries";
import { sendFeedback } from "@/lib/feedback/send";
import { hashSecret, tokenAge } from "@/lib/feedback/token";
import { db } from "@/lib/platform/db";
import { article, later, newNetwork, filledForm, sentSecret, rowOf } from "@/tests/factories/reader-messages";

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

describe("what a reader sends", () => {
  it("is kept with the record and the fact it is about", async () => {
    const row = await rowOf(await sentSecret({ name: "Liisa", email: "liisa@esimerkki.fi", suggestion: "5 euroa" }));
    expect(row).toMatchObject({
      kind: "error",
      status: "received",
      recordId: "service-doulat-iisalmi",
      field: "price",
      message: "Hinta on muuttunut.",
      suggestion: "5 euroa",
      senderName: "Liisa",
      senderEmail: "liisa@esimerkki.fi",
      answer: null,
    });
  });

  it("is masked before it is kept, and the audit log has nothing of it", async () => {
    const personal = "131052-308T";
    const message = `Lapseni ${personal} asuu Kauppakatu 12 A 3, puh. 040 123 4567, liisa@esimerkki.fi`;
    const suggestion = `08 123 4567, ei ${personal}`;
    const secret = await sentSecret({ message, suggestion, name: `Liisa ${personal}` });
    const row = await rowOf(secret);
    expect(row.message).toBe(
      "Lapseni [henkilötunnus poistettu] asuu [osoite poistettu], puh. [puhelinnumero poistettu], [sähköpostiosoite poistettu]",
    );
    // What a public fact should be is the point of the report; only an identity code can never be that.
    expect(row.suggestion).toBe("08 123 4567, ei [henkilötunnus poistettu]");
    expect(row.senderName).toBe("Liisa [henkilötunnus poistettu]");
    const [event] = await db.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(event).toMatchObject({
      actorId: "visitor",
      action: "feedback.received",
      recordId: "service-doulat-iisalmi",
      detail: { kind: "error", field: "price" },
    });
    expect(Object.keys(event!.detail as object)).toEqual(["kind", "field"]);
  });

  it("about an unknown record is feedback on the whole", async () => {
    const { values, subject } = await openForm("service/tata-ei-ole", "price", null);
    expect([subject, values.subject, values.kind]).toEqual([null, "", "general"]);
    const row = await rowOf(await sentSecret({}, "service/tata-ei-ole"));
    expect(row).toMatchObject({ recordId: null, field: null, kind: "general" });
  });

  it("changes no public page", async () => {
    const version = await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } });
    await sentSecret();
    expect(await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } })).toEqual(version);
  });

  it.each([
    ["emoji and right-to-left", "👨‍👩‍👧 שלום مرحبا"],
    ["HTML", "<img src=x onerror=alert(1)> & 'muuta'"],
    ["SQL", "'; DROP TABLE feedback; --"],
  ])("may be anything: %s", async (_, message) => {
    expect((await rowOf(await sentSecret({ message }))).message).toBe(message);
  });

  it("loses NUL and the marks that turn a text around", async () => {
    expect((await rowOf(await sentSecret({ message: "a\u0000b\u202ec" }))).message).toBe("abc");
  });
});

describe("nothing is kept, and the form comes back,", () => {
  const count = () => db.feedback.count();
  const refusedFor = async (changes: Partial<Record<FormField, string>>, now = later()) => {
    const before = await count();
    const values = await filledForm(changes);
    const outcome = await sendFeedback({ values, headers: newNetwork(), now });
    expect(await count()).toBe(before);
    if (outcome.status !== "refused") throw new Error("kept");
    return { reasons: outcome.problems.map(({ reason }) => reason), isSameToken: outcome.token === values.token };
  };

  it("when it is sent in under three seconds; the same form then passes", async () => {
    const values = await filledForm();
    const issuedAt = Number.parseInt(values.token.split(".")[0]!, 36);
    const at = (now: number) => sendFeedback({ values, headers: newNetwork(), now });
    expect(await at(issuedAt + tokenAge.minimumMs - 1)).toMatchObject({ status: "refused", token: values.token });
    expect(await at(issuedAt + tokenAge.minimumMs)).toMatchObject({ status: "sent" });
  });

  it("when it has been open for more than a day, with a new token", async () => {
    const tomorrow = Date.now() + tokenAge.maximumMs + 60_000;
    expect(await refusedFor({}, tomorrow)).toEqual({ reasons: ["tooOld"], isSameToken: false });
  });

  it("when it is forged, has no message, or is filled in by a machine", async () => {
    expect((await refusedFor({ token: "x.y.z" })).reasons).toEqual(["tooOld"]);
    expect((await refusedFor({ subject: "service/muu" })).reasons).toEqual(["tooOld"]);
    expect((await refusedFor({ message: "  " })).reasons).toEqual(["messageMissing"]);
    expect((await refusedFor({ message: "ä".repeat(10_000) })).reasons).toEqual(["messageTooLong"]);
    expect((await refusedFor({ trap: "https://mainos.example" })).reasons).toEqual(["trapped"]);
  });
});

describe("a form is sent once", () => {
  it("and sent again it leads to the same page", async () => {
    const values = await filledForm();
    const before = await db.feedback.count();
    const again = () => sendFeedback({ values, headers: newNetwork(), now: later() });
    expect(await again()).toEqual(await again());
    expect(await db.feedback.count()).toBe(before + 1);
  });

  it("also when the posts come at the same moment", async () => {
    const values = await filledForm();
    const before = await db.feedback.count();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => sendFeedback({ values, headers: newNetwork(), now: later() })),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]!.status).toBe("sent");
    expect(await db.feedback.count()).toBe(before + 1);
  });

  it("also after its sender has removed it", async () => {
    const values = await filledForm();
    const sending = { values, headers: newNetwork(), now: later() };
    const first = await sendFeedback(sending);
    expect(first.status === "sent" && (await removeFeedback(first.secret))).toBe(true);
    expect(await sendFeedback(sending)).toMatchObject({ status: "refused", problems: [{ reason: "tooOld" }] });
  });
});

describe("the sender", () => {
  it("follows by a secret that the database does not know", async () => {
    const secret = await sentSecret();
    expect(await findFeedback(secret)).toMatchObject({ status: "received", answer: null, field: "price" });
    expect(JSON.stringify(await rowOf(secret), (_, value) => String(value ?? ""))).not.toContain(secret);
    await db.feedback.update({
      where: { secretHash: hashSecret(secret) },
      data: { status: "answered", answer: "Kiitos, korjasimme hinnan.", handledAt: new Date() },
    });
    expect(await findFeedback(secret)).toMatchObject({ status: "answered", answer: "Kiitos, korjasimme hinnan." });
    expect(await findFeedback(`${secret}x`)).toBeNull();
  });

  it("may remove it whole", async () => {
    const secret = await sentSecret();
    expect(await removeFeedback(secret)).toBe(true);
    expect(await findFeedback(secret)).toBeNull();
    expect(await removeFeedback(secret)).toBe(false);
  });
});

describe("a comment", () => {
  it("shows under its article only when an editor has let it out", async () => {
    const secret = await sentSecret({ kind: "comment", message: "Hyvä juttu" }, article);
    const { recordId } = await rowOf(secret);
    expect(await listComments(recordId!)).toEqual([]);
    await db.feedback.update({ where: { secretHash: hashSecret(secret) }, data: { status: "published" } });
    expect(await listComments(recordId!)).toMatchObject([{ message: "Hyvä juttu", senderName: null }]);
  });

  it("is one only on an article", async () => {
    expect(await rowOf(await sentSecret({ kind: "comment" }))).toMatchObject({ kind: "general" });
  });
});
