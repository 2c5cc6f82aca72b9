import type { Draft } from "../revisions";
import type { Obstacle } from "../obstacles";
import { valueAt } from "../fact-value";
import { anchorOf } from "./anchor";
import { fieldAt } from "./fields";
import { isEmpty } from "./read-form";

/** Obstacles for a form: each at a field of it, and what is merely not filled in told as that. */
export function shownObstacles(document: Draft, obstacles: Obstacle[]): Obstacle[] {
  const seen = new Set<string>();
  return obstacles.flatMap(({ path, reason }) => {
    const value = valueAt(document, path);
    const isMissing = value === null || value === undefined || value === "";
    const isReference = fieldAt(document.noun, path)?.kind === "reference";
    const shown =
      isMissing && reason !== "altUndecided"
        ? "required"
        : isReference && reason !== "referenceNotPublished"
          ? "idMalformed"
          : reason;
    if (isOfEmptyRow(document, path)) return [];
    const anchor = anchorOf(document.noun, path);
    const key = `${anchor} ${shown}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ path: anchor, reason: shown }];
  });
}

/** A row in which nothing has been typed yet is left out when the form is saved. */
function isOfEmptyRow(document: Draft, path: string): boolean {
  const parts = path.split(".");
  return parts.some(
    (part, index) => /^\d+$/.test(part) && isEmpty(valueAt(document, parts.slice(0, index + 1).join("."))),
  );
}
