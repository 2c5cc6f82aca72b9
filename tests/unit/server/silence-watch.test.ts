import { describe, expect, it } from "vitest";
import { SilenceWatch } from "@/server/front/silence-watch";

describe("the front's ear for its renderer", () => {
  it("bears so many beats of silence, counted anew from each word, and says it once", () => {
    let silences = 0;
    const watch = new SilenceWatch({ mostBeats: () => 3, onSilence: () => (silences += 1) });
    watch.stop();
    const beat = (times: number) => Array.from({ length: times }, () => watch.beat());
    beat(3);
    watch.noteHeard();
    beat(3);
    expect(silences).toBe(0);
    beat(1);
    expect(silences).toBe(1);
    beat(3);
    expect(silences).toBe(1);
  });
});
