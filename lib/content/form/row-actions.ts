import { valueAt } from "../fact-value";
import type { Draft } from "../revisions";
import { fieldAt } from "./fields";

export type RowAction = { act: "add" | "remove" | "up" | "down"; path: string };

/** A button of a list: "add:fundings", "remove:fundings.1", "up:fundings.1"; null for any other. */
export function parseRowAction(button: string): RowAction | null {
  const [, act, path] = /^(add|remove|up|down):([a-zA-Z]+(?:\.[a-zA-Z0-9]+)*)$/.exec(button) ?? [];
  return act ? { act: act as RowAction["act"], path: path! } : null;
}

/** The document with a list's rows as the button wants them. The same document when the path is no list or row of it. */
export function withRowAction(document: Draft, { act, path }: RowAction): Draft {
  const copy = structuredClone(document);
  if (act === "add") {
    const list = valueAt(copy, path);
    const field = fieldAt(document.noun, path);
    if (!Array.isArray(list) || field?.kind !== "list") return document;
    list.push(field.item.kind === "group" ? {} : "");
    return copy;
  }
  const split = path.lastIndexOf(".");
  const list = valueAt(copy, path.slice(0, split));
  const row = Number(path.slice(split + 1));
  if (!Array.isArray(list) || !(row in list)) return document;
  const [moved] = list.splice(row, 1);
  if (act !== "remove") list.splice(Math.max(0, act === "up" ? row - 1 : row + 1), 0, moved);
  return copy;
}
