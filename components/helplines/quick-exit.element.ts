const PRESSES = 3;
const WITHIN_MILLISECONDS = 5000;

/**
 * `<quick-exit>` around a link: leaves for a harmless page so that "back" does not return here. The link works by itself; the
 * element hides the page at once, takes its address out of the history, and listens for Esc pressed three times.
 */
class QuickExit extends HTMLElement {
  private presses: number[] = [];

  connectedCallback() {
    this.addEventListener("click", this.onClick);
    document.addEventListener("keydown", this.onKey);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.onClick);
    document.removeEventListener("keydown", this.onKey);
  }

  private onClick = (event: Event) => {
    if (!(event.target as Element).closest("a")) return;
    event.preventDefault();
    this.leave();
  };

  private onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.repeat) return;
    this.presses = [...this.presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MILLISECONDS);
    if (this.presses.length >= PRESSES) this.leave();
  };

  private leave() {
    document.documentElement.hidden = true;
    document.title = location.host;
    // What this tab remembered, such as a shortlist, must not be found by who comes next.
    sessionStorage.clear();
    // Should the other page be slow or out of reach, the address bar and the history tell nothing either.
    history.replaceState(null, "", location.origin);
    location.replace(this.querySelector("a")!.href);
  }
}

customElements.define("quick-exit", QuickExit);
