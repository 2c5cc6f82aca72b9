import { defineElement } from "@/components/ui/define-element";

const WAIT_MILLISECONDS = 150;
const FEWEST_LETTERS = 2;

/**
 * `<search-suggestions data-source="…">` around a text field: the list of names under the field follows what is typed (ARIA
 * combobox with a listbox). Choosing one fills the field and sends the form; without the element the form works the same.
 */
class SearchSuggestions extends HTMLElement {
  private input!: HTMLInputElement;
  private list!: HTMLElement;
  private status!: HTMLElement;
  private active = -1;
  private timer = 0;
  private asked = 0;

  connectedCallback() {
    this.input = this.querySelector("input")!;
    this.list = this.querySelector("ul")!;
    this.status = this.querySelector("[role=status]")!;
    this.list.id = `${this.input.id}-ehdotukset`;
    this.list.role = "listbox";
    this.input.role = "combobox";
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.ariaExpanded = "false";
    this.input.addEventListener("input", () => this.askSoon());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => this.close());
    // A press must not take the focus from the field before the choice is made.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option) this.choose(option);
    });
  }

  private askSoon() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), WAIT_MILLISECONDS);
  }

  private async ask() {
    const typed = this.input.value.trim();
    const number = (this.asked += 1);
    if (typed.length < FEWEST_LETTERS) return this.close();
    const address = new URL(this.dataset.source!, location.href);
    address.searchParams.set("haku", typed);
    try {
      const response = await fetch(address);
      const names: unknown = response.ok ? await response.json() : [];
      if (number === this.asked && document.activeElement === this.input) this.show(names as string[]);
    } catch {
      this.close();
    }
  }

  private show(names: string[]) {
    this.active = -1;
    this.list.replaceChildren(
      ...names.map((name, index) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${index}`;
        option.role = "option";
        option.ariaSelected = "false";
        option.textContent = name;
        return option;
      }),
    );
    this.setOpen(names.length > 0);
    this.input.removeAttribute("aria-activedescendant");
    const { none = "", one = "", many = "" } = this.dataset;
    this.status.textContent =
      names.length === 0 ? none : names.length === 1 ? one : many.replace("99", String(names.length));
  }

  private onKey(event: KeyboardEvent) {
    const options = [...this.list.children] as HTMLElement[];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      return this.close();
    }
    if (this.list.hidden || options.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      // An answer still on its way must not change the list under a reader who moves in it.
      this.awaitNothing();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place beyond the ends stands for the field itself.
      this.active = ((this.active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      this.mark(options);
    } else if (event.key === "Enter" && options[this.active]) {
      event.preventDefault();
      this.choose(options[this.active]!);
    }
  }

  private mark(options: HTMLElement[]) {
    options.forEach((option, index) => (option.ariaSelected = String(index === this.active)));
    const option = options[this.active];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private choose(option: HTMLElement) {
    this.input.value = option.textContent ?? "";
    this.close();
    this.input.form?.requestSubmit();
  }

  private awaitNothing() {
    clearTimeout(this.timer);
    this.asked += 1;
  }

  private close() {
    this.awaitNothing();
    this.status.textContent = "";
    this.setOpen(false);
    this.input.removeAttribute("aria-activedescendant");
  }

  private setOpen(open: boolean) {
    this.list.hidden = !open;
    this.input.ariaExpanded = String(open);
  }
}

defineElement("search-suggestions", SearchSuggestions);
