import { describe, expect, it } from "vitest";
import { Silence } from "@/lib/platform/silence";

function silenceAt() {
  const turns: boolean[] = [];
  const time = { now: 1_000 };
  const silence = new Silence(
    () => time.now,
    (isSilent) => turns.push(isSilent),
  );
  const timeOut = (times: number) => Array.from({ length: times }, () => silence.noteTimeOut());
  return { silence, time, turns, timeOut };
}

describe("a database that answers nobody", () => {
  it("is asked by everybody until five in a row were not answered", () => {
    const { silence, turns, timeOut } = silenceAt();
    timeOut(4);
    silence.noteAnswer();
    timeOut(4);
    expect(silence.mayAsk()).toBe(true);
    expect(turns).toEqual([]);
    timeOut(1);
    expect(silence.mayAsk()).toBe(false);
    expect(turns).toEqual([true]);
  });

  it("is then asked by one in two seconds", () => {
    const { silence, time, timeOut } = silenceAt();
    timeOut(5);
    time.now += 2_000;
    expect([silence.mayAsk(), silence.mayAsk()]).toEqual([true, false]);
    time.now += 1_999;
    expect(silence.mayAsk()).toBe(false);
    time.now += 1;
    expect(silence.mayAsk()).toBe(true);
  });

  it("is asked by everybody as soon as it has answered anybody, and both turns are told once", () => {
    const { silence, turns, timeOut } = silenceAt();
    timeOut(12);
    silence.noteAnswer();
    silence.noteAnswer();
    expect([silence.mayAsk(), silence.mayAsk()]).toEqual([true, true]);
    expect(turns).toEqual([true, false]);
  });
});
