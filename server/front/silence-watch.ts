import { BEAT_MILLISECONDS } from "../wire";

type Settings = {
  /** How many beats of silence are borne now. */
  mostBeats: () => number;
  onSilence: () => void;
};

/**
 * Tells when nothing has been heard of another process for too many beats. They are our own beats, not the clock's: who was
 * held up himself, as on a busy machine, has no reason to think that the other is.
 */
export class SilenceWatch {
  private beats = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly settings: Settings) {
    this.timer = setInterval(() => this.beat(), BEAT_MILLISECONDS);
  }

  noteHeard(): void {
    this.beats = 0;
  }

  beat(): void {
    this.beats += 1;
    if (this.beats <= this.settings.mostBeats()) return;
    this.beats = 0;
    this.settings.onSilence();
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
