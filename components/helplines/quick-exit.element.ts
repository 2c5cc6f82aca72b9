const PRESSES = 3;
const WITHIN_MILLISECONDS = 2000;

/**
 * `<quick-exit><a href="…">`: leaves for a harmless page so that "back" does not return here. The link works by itself; the
 * element hides the page at once, replaces this entry of the history, and listens for Esc pressed three times.
 */
class QuickExit extends HTMLElement {
  private presses: number[] = [];

  connectedCallback() {
    this.addEventListener("click", this.leave);
    document.addEventListener("keydown", this.count);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.leave);
    document.removeEventListener("keydown", this.count);
  }

  private leave = (event: Event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    document.title = "";
    location.replace(this.querySelector("a")!.href);
  };

  private count = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    this.presses = [...this.presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MILLISECONDS);
    if (this.presses.length >= PRESSES) this.leave(event);
  };
}

customElements.define("quick-exit", QuickExit);
