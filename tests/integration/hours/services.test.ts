import { describe, expect, it } from "vitest";
import { GET } from "@/app/[locale]/(public)/palvelut/[slug]/ics/route";
import { openingStateAt } from "@/lib/hours/opening-state";
import { parseDocument } from "@/lib/content/obstacles";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { findService } from "@/lib/services/queries";
import { serviceDraft } from "@/tests/factories/documents";
import { publishService } from "@/tests/factories/services";

const weekly = { recurrence: "FREQ=WEEKLY;BYDAY=WE", opens: "10:00", closes: "12:00", closedOnPublicHolidays: true };

const calendarOf = async (slug: string) => {
  const request = new Request(`http://localhost/palvelut/${slug}/ics`, { headers: { host: "localhost" } });
  const answer = await GET(request, { params: Promise.resolve({ slug }) });
  return { status: answer.status, text: await answer.text() };
};

describe("a service with hours", () => {
  it("keeps its rules, seasons and exceptions from document to page", async () => {
    await publishService("kahvila", {
      hours: [{ ...weekly, validFrom: "2026-09-02", validTo: "2026-12-16", note: { fi: "Kerhohuoneessa" } }],
      exceptions: [{ day: "2026-12-02", note: { fi: "Emäntä on lomalla" } }],
    });
    const { record } = (await findService("kahvila"))!;
    const stateAt = (day: string, time: string) =>
      openingStateAt(record.openingHours, record.openingExceptions, instantInFinland(day, time));
    expect(stateAt("2026-11-25", "11:00")).toMatchObject({ status: "open", closes: { time: "12:00" } });
    expect(stateAt("2026-12-02", "11:00")).toMatchObject({
      status: "closedToday",
      note: { fi: "Emäntä on lomalla" },
      opens: { day: "2026-12-09" },
    });
    expect(stateAt("2027-01-20", "11:00")).toEqual({ status: "unknown" });
  });

  it("has the hours of its telephone, too", async () => {
    await publishService("linja", {
      channels: [{ kind: "phone", value: "+358442309194", hours: [{ ...weekly, recurrence: "FREQ=DAILY" }] }],
    });
    const [phone] = (await findService("linja"))!.record.channels;
    const noon = instantInFinland("2026-11-22", "11:00");
    expect(openingStateAt(phone!.hours, phone!.exceptions, noon)).toMatchObject({ status: "open" });
  });

  it("gives a calendar file; one without hours, or unknown, answers 404", async () => {
    await publishService("kerho", { hours: [weekly] });
    await publishService("hiljainen");
    const calendar = await calendarOf("kerho");
    expect(calendar.status).toBe(200);
    expect(calendar.text).toContain("RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=");
    expect(calendar.text).toContain("URL:http://localhost/palvelut/kerho");
    expect((await calendarOf("hiljainen")).status).toBe(404);
    expect((await calendarOf("tuntematon")).status).toBe(404);
  });
});

describe("hours are refused at the door", () => {
  it.each([
    ["a recurrence that is none", { ...weekly, recurrence: "FREQ=WEEKLY;BYDAY=XX" }, "recurrenceMalformed"],
    [
      "every other week from no week",
      { ...weekly, recurrence: "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE" },
      "recurrenceNeedsStart",
    ],
    [
      "a season that ends before it begins",
      { ...weekly, validFrom: "2026-02-01", validTo: "2026-01-01" },
      "periodBackwards",
    ],
    ["a time without length", { ...weekly, closes: "10:00" }, "hoursEmpty"],
  ])("%s", (_, hours, message) => {
    const { obstacles } = parseDocument({ ...serviceDraft(), hours: [hours] }) as { obstacles: { key?: string }[] };
    expect(JSON.stringify(obstacles)).toContain(message);
  });
});
