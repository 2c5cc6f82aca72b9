import { defineElement } from "@/components/ui/define-element";
import { rememberedList, rememberOneMore, searchOf } from "@/lib/shortlist/remembered";

/**
 * `<shortlist-add data-id>` around a link to a list of one (`data-add`), a hidden one to the list of this tab (`data-open`) and
 * a status: a press adds the record to that list. Before a press only attributes change, so that React's runtime, where it
 * still runs, finds the page as it was sent.
 */
class ShortlistAdd extends HTMLElement {
  connectedCallback() {
    this.link("add").addEventListener("click", (event) => this.add(event));
    // A page that comes back by "back" may be older than the list.
    addEventListener("pageshow", this.show);
    this.show();
  }

  disconnectedCallback() {
    removeEventListener("pageshow", this.show);
  }

  private add(event: Event) {
    const { itemsLeft } = rememberOneMore(this.dataset.id!);
    // Storage that refuses leaves the link what it is: the way to a list of this one.
    if (rememberedList().length === 0) return;
    event.preventDefault();
    const status = this.querySelector<HTMLElement>("[role=status]")!;
    status.textContent = (itemsLeft > 0 ? status.dataset.full : status.dataset.added) ?? "";
    if (this.show()) this.link("open").focus();
  }

  private show = (): boolean => {
    const items = rememberedList();
    const isOnList = items.some(({ id }) => id === this.dataset.id);
    this.link("add").hidden = isOnList;
    this.link("open").hidden = !isOnList;
    this.link("open").search = searchOf(items);
    this.link("open").dataset.count = String(items.length);
    return isOnList;
  };

  private link(name: "add" | "open") {
    return this.querySelector<HTMLAnchorElement>(`a[data-${name}]`)!;
  }
}

defineElement("shortlist-add", ShortlistAdd);
