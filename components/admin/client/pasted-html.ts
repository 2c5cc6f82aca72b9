/**
 * Word and other writing programs paste lists as paragraphs with a bullet of their own, and much that is only looks. Lists
 * become lists, the rest goes; what the editor has no place for, it drops by itself.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll("style, script, meta, link, title, xml, o\\:p, svg, img, iframe, object"))
    element.remove();
  for (const paragraph of page.querySelectorAll<HTMLElement>("p[class*=MsoListParagraph], p[style*='mso-list']"))
    intoList(paragraph);
  for (const element of page.body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) {
      if (name !== "href") element.removeAttribute(name);
    }
  }
  return page.body.innerHTML;
}

const marker = /^[\s\u00a0]*(?:[·•o§▪–-]|(\d{1,3}|[a-z])[.)])[\s\u00a0]+/i;

function intoList(paragraph: HTMLElement): void {
  const text = paragraph.textContent ?? "";
  const kind = marker.exec(text)?.[1] ? "ol" : "ul";
  for (const sign of paragraph.querySelectorAll<HTMLElement>(
    "span[style*='mso-list:Ignore'], span[style*='mso-list: Ignore']",
  ))
    sign.remove();
  const item = paragraph.ownerDocument.createElement("li");
  const inner = paragraph.ownerDocument.createElement("p");
  inner.append(...paragraph.childNodes);
  const first = inner.firstChild;
  if (first?.nodeType === Node.TEXT_NODE) first.textContent = (first.textContent ?? "").replace(marker, "");
  item.append(inner);
  const before = paragraph.previousElementSibling;
  const list =
    before?.localName === kind && before.hasAttribute("data-pasted")
      ? before
      : paragraph.ownerDocument.createElement(kind);
  list.setAttribute("data-pasted", "");
  if (list !== before) paragraph.before(list);
  list.append(item);
  paragraph.remove();
}
