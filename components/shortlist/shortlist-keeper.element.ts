import { defineElement } from "@/components/ui/define-element";
import { readShortlistText } from "@/lib/shortlist/address";
import { forgetList, rememberedList, rememberList, searchOf } from "@/lib/shortlist/remembered";

const FOLLOWING = "perhepolku-poiminnat-muutos";

/**
 * `<shortlist-keeper data-list>` on the page of a list: tells whether this tab is collecting into it, and starts or forgets
 * that. A list that the tab collects into stays the same list when it is changed on the page (`a[data-change]`, the forms).
 */
class ShortlistKeeper extends HTMLElement {
  connectedCallback() {
    if (this.takeFollowing()) rememberList(this.items);
    this.addEventListener("click", (event) => {
      const press = (event.target as Element).closest<HTMLElement>("[data-press]")?.dataset.press;
      if (press === "start") rememberList(this.items);
      if (press === "forget") forgetList();
      if (press) this.tell(press === "start" ? "started" : "forgotten");
    });
    const page = this.closest("main") ?? document.body;
    page.addEventListener("click", (event) => {
      if ((event.target as Element).closest("a[data-change]")) this.follow();
    });
    page.addEventListener("submit", () => this.follow());
    this.show();
  }

  private get items() {
    return readShortlistText(this.dataset.list ?? "").items;
  }

  private get isRemembered() {
    return searchOf(rememberedList()) === this.dataset.list;
  }

  private follow() {
    if (this.isRemembered && this.items.length > 0) sessionStorage.setItem(FOLLOWING, "1");
  }

  private takeFollowing(): boolean {
    try {
      const isFollowing = sessionStorage.getItem(FOLLOWING) !== null;
      sessionStorage.removeItem(FOLLOWING);
      return isFollowing;
    } catch {
      return false;
    }
  }

  private show() {
    const remembered = rememberedList();
    const isEmpty = this.items.length === 0;
    // The page without an address of its own is the list that the tab collects.
    if (isEmpty && remembered.length > 0 && !location.search) return location.replace(`?${searchOf(remembered)}`);
    const other = isEmpty ? "kept" : "other";
    const state = remembered.length === 0 ? (isEmpty ? "" : "none") : this.isRemembered ? "same" : other;
    for (const part of this.querySelectorAll<HTMLElement>("[data-state]")) part.hidden = part.dataset.state !== state;
    for (const link of this.querySelectorAll("a")) link.search = searchOf(remembered);
  }

  private tell(what: "started" | "forgotten") {
    this.show();
    const status = this.querySelector<HTMLElement>("[role=status]")!;
    status.textContent = status.dataset[what] ?? "";
  }
}

defineElement("shortlist-keeper", ShortlistKeeper);
