/**
 * Defines a custom element that looks at what is inside it: only when the page has been read to its end. A module that comes
 * from the browser's cache may run earlier, and an element that is then met by its opening tag has nothing in it yet.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const define = () => customElements.define(name, element);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", define, { once: true });
  else define();
}
