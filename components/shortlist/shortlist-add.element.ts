import { rememberedList, rememberOneMore, searchOf } from "@/lib/shortlist/remembered";

/**
 * `<shortlist-add data-id data-list data-added data-full data-open>` around a link to a list of one: a press adds the record to
 * the list of this tab and makes the link lead there. Without the element the link opens the list of one.
 */
class ShortlistAdd extends HTMLElement {
  private readonly status = document.createElement("span");

  connectedCallback() {
    this.status.role = "status";
    this.append(this.status);
    if (rememberedList().some(({ id }) => id === this.dataset.id)) this.leadToList();
    this.link.addEventListener("click", this.add);
    // A page that comes back by "back" may be older than the list.
    addEventListener("pageshow", this.refresh);
  }

  disconnectedCallback() {
    removeEventListener("pageshow", this.refresh);
  }

  private get link() {
    return this.querySelector("a")!;
  }

  private refresh = () => {
    if (rememberedList().some(({ id }) => id === this.dataset.id)) this.leadToList();
  };

  private add = (event: Event) => {
    if (this.dataset.leads !== undefined) return;
    event.preventDefault();
    const { itemsLeft } = rememberOneMore(this.dataset.id!);
    this.status.textContent = ` ${(itemsLeft > 0 ? this.dataset.full : this.dataset.added) ?? ""}`;
    this.leadToList();
  };

  private leadToList() {
    const items = rememberedList();
    // Storage that refuses leaves the link as it was: to a list of this one.
    if (items.length === 0) return void location.assign(this.link.href);
    this.dataset.leads = "";
    this.link.href = `${this.dataset.list}?${searchOf(items)}`;
    this.querySelector("[data-words]")!.textContent = (this.dataset.open ?? "").replace(
      "{count}",
      String(items.length),
    );
  }
}

customElements.define("shortlist-add", ShortlistAdd);
