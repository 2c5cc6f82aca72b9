import { defineElement } from "@/components/ui/define-element";

/** `<print-page>` around a hint and a hidden button: the button opens the browser's own way to print, and replaces the hint. */
class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button")!;
    button.hidden = false;
    button.addEventListener("click", () => window.print());
    for (const hint of this.querySelectorAll<HTMLElement>("[data-hint]")) hint.hidden = true;
  }
}

defineElement("print-page", PrintPage);
