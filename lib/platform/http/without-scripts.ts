import { parse, serialize, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** A page's HTML without anything that runs in a browser or is fetched for it; the rest as it was. */
export function withoutScripts(html: string): string {
  const document = parse(html);
  strip(document);
  return serialize(document);
}

function strip(node: Node): void {
  if (!("childNodes" in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isForScripts(child));
  node.childNodes.forEach(strip);
}

function isForScripts(node: Node): boolean {
  if (node.nodeName === "script") return true;
  if (node.nodeName !== "link" || !("attrs" in node)) return false;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  return attributes.get("as") === "script" || attributes.get("rel") === "modulepreload";
}
