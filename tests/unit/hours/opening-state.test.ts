import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openingStateAt } from "@/lib/hours/opening-state";
import { openingTimesBetween } from "@/lib/hours/opening-times";
import { openingWeek } from "@/lib/hours/opening-week";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { addDays } from "@/lib/platform/dates/partial-date";
import { openingException, openingRule } from "@/tests/factories/hours";

const at = (day: string, time: string) => instantInFinland(day, time);

describe("an office open on weekdays from 9 to 16", () => {
  const office = [openingRule({ closedOnPublicHolidays: true })];
  it.each([
    ["before it opens", "2026-11-23", "08:59", { status: "opensLater", opens: { distance: "today", time: "09:00" } }],
    ["at nine", "2026-11-23", "09:00", { status: "open", closes: { distance: "today", time: "16:00" } }],
    ["at four", "2026-11-23", "16:00", { status: "opensLater", opens: { distance: "tomorrow", time: "09:00" } }],
    ["on Saturday", "2026-11-21", "12:00", { status: "opensLater", opens: { distance: "weekday", day: "2026-11-23" } }],
    [
      "on Epiphany",
      "2026-01-06",
      "12:00",
      { status: "closedToday", holiday: "epiphany", opens: { distance: "tomorrow" } },
    ],
    [
      "over the turn of the year",
      "2026-12-31",
      "18:00",
      { status: "opensLater", opens: { day: "2027-01-04", distance: "weekday" } },
    ],
    ["on Christmas Eve, perhaps", "2026-12-24", "10:00", { status: "open", isUncertain: true }],
    ["on an ordinary Sunday", "2026-11-22", "10:00", { status: "opensLater", opens: { distance: "tomorrow" } }],
  ] as const)("%s", (_, day, time, expected) => {
    expect(openingStateAt(office, [], at(day, time))).toMatchObject(expected);
  });

  it("is certain on an eve when an exception says so, and closed when it says that", () => {
    const morning = [openingException("2026-12-24", "09:00", "12:00")];
    expect(openingStateAt(office, morning, at("2026-12-24", "10:00"))).toEqual({
      status: "open",
      closes: { day: "2026-12-24", time: "12:00", distance: "today" },
      isUncertain: false,
    });
    const closed = [openingException("2026-12-24", null, null, "Joululoma")];
    expect(openingStateAt(office, closed, at("2026-12-24", "10:00"))).toMatchObject({
      status: "closedToday",
      note: { fi: "Joululoma" },
      opens: { day: "2026-12-28" },
    });
  });

  it("may open on a public holiday by an exception", () => {
    const open = [openingException("2026-12-26", "12:00", "14:00")];
    expect(openingStateAt(office, open, at("2026-12-26", "13:00"))).toMatchObject({ status: "open" });
  });
});

describe("what is not known is never closed", () => {
  it("without any data", () => {
    expect(openingStateAt([], [], at("2026-11-23", "12:00"))).toEqual({ status: "unknown" });
  });

  it("when the season is over and nothing follows", () => {
    const summer = [openingRule({ validFrom: "2026-06-01", validTo: "2026-08-31" })];
    expect(openingStateAt(summer, [], at("2026-09-01", "12:00"))).toEqual({ status: "unknown" });
    expect(openingWeek(summer, [], "2026-08-29").map(({ isKnown }) => isKnown)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ]);
  });

  it("but a season to come opens on its day", () => {
    const autumn = [openingRule({ recurrence: "FREQ=WEEKLY;BYDAY=WE", validFrom: "2027-01-13" })];
    expect(openingStateAt(autumn, [], at("2026-11-22", "12:00"))).toMatchObject({
      status: "opensLater",
      opens: { day: "2027-01-13", distance: "date" },
    });
  });
});

describe("seasons", () => {
  const seasons = [
    openingRule({ opens: "09:00", closes: "18:00", validTo: "2026-05-31" }),
    openingRule({ opens: "10:00", closes: "14:00", validFrom: "2026-06-01", validTo: "2026-08-31" }),
  ];
  it("change overnight", () => {
    expect(openingStateAt(seasons, [], at("2026-05-29", "17:00"))).toMatchObject({ status: "open" });
    expect(openingStateAt(seasons, [], at("2026-05-30", "12:00"))).toMatchObject({
      status: "opensLater",
      opens: { day: "2026-06-01", time: "10:00" },
    });
  });
});

describe("nights", () => {
  const nightLine = [openingRule({ recurrence: "FREQ=DAILY", opens: "21:00", closes: "06:00" })];
  it("belong to the evening they begin on", () => {
    expect(openingStateAt(nightLine, [], at("2026-11-22", "23:00"))).toMatchObject({
      status: "open",
      closes: { day: "2026-11-23", time: "06:00", distance: "tomorrow" },
    });
    expect(openingStateAt(nightLine, [], at("2026-11-23", "05:59"))).toMatchObject({
      status: "open",
      closes: { distance: "today", time: "06:00" },
    });
  });

  it("that end at midnight end at 24", () => {
    const evening = [openingRule({ recurrence: "FREQ=DAILY", opens: "18:00", closes: "24:00" })];
    expect(openingStateAt(evening, [], at("2026-11-22", "23:59"))).toMatchObject({
      status: "open",
      closes: { day: "2026-11-22", time: "24:00", distance: "today" },
    });
  });

  it("and days without end have no closing time", () => {
    const always = [openingRule({ recurrence: "FREQ=DAILY", opens: "00:00", closes: "24:00" })];
    expect(openingStateAt(always, [], at("2026-11-22", "03:00"))).toMatchObject({ status: "open", closes: null });
  });

  it("follow one another without a break", () => {
    const shifts = [
      openingRule({ recurrence: "FREQ=DAILY", opens: "08:00", closes: "16:00" }),
      openingRule({ recurrence: "FREQ=DAILY", opens: "15:00", closes: "20:00" }),
    ];
    expect(openingStateAt(shifts, [], at("2026-11-22", "09:00"))).toMatchObject({ closes: { time: "20:00" } });
  });
});

describe("the clock's changes", () => {
  const nights = [openingRule({ recurrence: "FREQ=DAILY", opens: "02:30", closes: "24:00" })];
  it("in spring make the night one hour shorter", () => {
    const [time] = openingTimesBetween(nights, [], { from: "2026-03-29", to: "2026-03-29" });
    expect(time!.start.toISOString()).toBe("2026-03-29T00:30:00.000Z");
    expect(time!.end.toISOString()).toBe("2026-03-29T21:00:00.000Z");
    expect(openingStateAt(nights, [], new Date("2026-03-29T00:29:00Z")).status).toBe("opensLater");
    expect(openingStateAt(nights, [], new Date("2026-03-29T00:30:00Z")).status).toBe("open");
  });

  it("in autumn make it one hour longer, and open it once", () => {
    const [time] = openingTimesBetween(nights, [], { from: "2026-10-25", to: "2026-10-25" });
    expect(time!.start.toISOString()).toBe("2026-10-24T23:30:00.000Z");
    expect(time!.end.toISOString()).toBe("2026-10-25T22:00:00.000Z");
    const early = [openingRule({ recurrence: "FREQ=DAILY", opens: "03:30", closes: "06:00" })];
    const found = openingTimesBetween(early, [], { from: "2026-10-25", to: "2026-10-25" });
    expect(found.map(({ start }) => start.toISOString())).toEqual(["2026-10-25T00:30:00.000Z"]);
  });

  it("skip a time that falls in the missing hour whole", () => {
    const missing = [openingRule({ recurrence: "FREQ=DAILY", opens: "03:15", closes: "04:10" })];
    expect(openingTimesBetween(missing, [], { from: "2026-03-29", to: "2026-03-29" })).toEqual([]);
    expect(openingTimesBetween(missing, [], { from: "2026-03-28", to: "2026-03-28" })).toHaveLength(1);
  });
});

describe("for any rules and any instant", () => {
  const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const pad = (value: number) => String(value).padStart(2, "0");
    return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
  });
  const rule = fc
    .record({
      recurrence: fc.constantFrom("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,SU", "FREQ=MONTHLY;BYDAY=1MO"),
      opens: clock,
      closes: fc.oneof(clock, fc.constant("24:00")),
      closedOnPublicHolidays: fc.boolean(),
    })
    .filter(({ opens, closes }) => opens !== closes)
    .map((changes) => openingRule(changes));
  const rules = fc.array(rule, { minLength: 1, maxLength: 3 });
  const instant = fc.integer({ min: 0, max: 366 * 24 * 4 }).map((quarter) => {
    return new Date(Date.parse("2026-01-01T00:00:00Z") + quarter * 900_000);
  });

  it("it is open exactly when one of its times is running", () => {
    fc.assert(
      fc.property(rules, instant, (hours, now) => {
        const day = now.toISOString().slice(0, 10);
        const times = openingTimesBetween(hours, [], { from: addDays(day, -2), to: addDays(day, 2) });
        const isRunning = times.some(({ start, end }) => start <= now && now < end);
        expect(openingStateAt(hours, [], now).status === "open").toBe(isRunning);
      }),
    );
  });

  it("the next opening is in the future, and open when it comes", () => {
    fc.assert(
      fc.property(rules, instant, (hours, now) => {
        const state = openingStateAt(hours, [], now);
        if (state.status !== "opensLater") return;
        const opening = instantInFinland(state.opens.day, state.opens.time);
        expect(opening.getTime()).toBeGreaterThan(now.getTime());
        expect(openingStateAt(hours, [], opening).status).toBe("open");
      }),
    );
  });
});

describe("the week", () => {
  it("begins with today and tells why a day differs", () => {
    const week = openingWeek(
      [openingRule({ closedOnPublicHolidays: true })],
      [openingException("2026-12-28", null, null, "Koulutuspäivä")],
      "2026-12-23",
    );
    expect(week.map(({ day, times, holiday }) => [day, times.length, holiday?.name ?? null])).toEqual([
      ["2026-12-23", 1, null],
      ["2026-12-24", 1, "christmasEve"],
      ["2026-12-25", 0, "christmas"],
      ["2026-12-26", 0, "secondChristmas"],
      ["2026-12-27", 0, null],
      ["2026-12-28", 0, null],
      ["2026-12-29", 1, null],
    ]);
    expect(week[5]!.closedNote).toEqual({ fi: "Koulutuspäivä" });
    expect(week[1]!.times[0]!.isUncertain).toBe(true);
  });
});
