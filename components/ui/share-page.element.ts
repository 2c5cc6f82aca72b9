import { defineElement } from "@/components/ui/define-element";

/**
 * `<share-page data-address data-title data-copied>` around a mail link and a status: opens the device's own way to share, or copies the
 * address where there is none. Without the element the link writes a mail.
 */
class SharePage extends HTMLElement {
  connectedCallback() {
    this.querySelector("a")!.addEventListener("click", (event) => {
      const { address = location.href, title = document.title } = this.dataset;
      if (navigator.share !== undefined) {
        event.preventDefault();
        // Refused when the reader closes the list of ways; nothing is to be said then.
        navigator.share({ title, url: address }).catch(() => {});
      } else if (navigator.clipboard !== undefined) {
        event.preventDefault();
        void this.copy(address);
      }
    });
  }

  private async copy(address: string) {
    try {
      await navigator.clipboard.writeText(address);
      this.querySelector("[role=status]")!.textContent = this.dataset.copied ?? "";
    } catch {
      location.href = this.querySelector("a")!.href;
    }
  }
}

defineElement("share-page", SharePage);
