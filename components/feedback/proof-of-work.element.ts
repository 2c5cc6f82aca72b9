import { defineElement } from "@/components/ui/define-element";
import { isProof, proofText } from "@/lib/feedback/proof";

const BATCH = 256;

/**
 * `<proof-of-work data-token data-bits>`: looks for a counter whose hash with the token begins with enough zero bits, and
 * puts it into the form. A form sent before that waits and goes by itself. Without it the form still works, later.
 */
class ProofOfWork extends HTMLElement {
  private isWaiting = false;
  private isReady = false;

  connectedCallback() {
    if (!globalThis.crypto?.subtle) return;
    this.form?.addEventListener("submit", this.hold);
    this.say(this.dataset.working);
    void this.calculate();
  }

  disconnectedCallback() {
    this.form?.removeEventListener("submit", this.hold);
    this.isReady = true;
  }

  private get form() {
    return this.closest("form");
  }

  private say(text = "") {
    this.querySelector("[role=status]")!.textContent = text;
  }

  private hold = (event: Event) => {
    if (this.isReady) return;
    event.preventDefault();
    this.isWaiting = true;
  };

  private async calculate() {
    for (let start = 0; !this.isReady; start += BATCH) {
      const counters = Array.from({ length: BATCH }, (_, index) => start + index);
      const hits = await Promise.all(counters.map((counter) => this.tryCounter(counter)));
      const found = hits.indexOf(true);
      if (found >= 0) this.finish(start + found);
    }
  }

  private async tryCounter(counter: number): Promise<boolean> {
    const bytes = new TextEncoder().encode(proofText(this.dataset.token ?? "", counter));
    return isProof(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), Number(this.dataset.bits));
  }

  private finish(counter: number) {
    this.isReady = true;
    this.querySelector("input")!.value = String(counter);
    this.say(this.dataset.ready);
    if (this.isWaiting) this.form?.requestSubmit();
  }
}

defineElement("proof-of-work", ProofOfWork);
