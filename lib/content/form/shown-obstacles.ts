import type { Draft } from "../revisions";
import type { Obstacle } from "../obstacles";
import { valueAt } from "../fact-value";
import { anchorOf } from "./anchor";
import { fieldAt } from "./fields";
import { isEmpty } from "./read-form";

/** Obstacles for a form: each at a field of it, and what is merely not filled in told as that. */
export function shownObstacles(document: Draft, obstacles: Obstacle[]): Obstacle[] {
  const seen = new Set<string>();
  return obstacles.flatMap(({ path, reason, value: refused }) => {
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
    return [{ path: anchor, reason: shown, ...(shown === "referenceNotPublished" && { value: refused }) }];
  });
}

export type SaidObstacle = Obstacle & {
  /** The other fields that refer to the same record, which is not published. */ alsoAt: string[];
};

/** One and the same record that is not published stands in the way once, however many fields refer to it. */
export function saidObstacles(obstacles: readonly Obstacle[]): SaidObstacle[] {
  const ofRecord = new Map<string, SaidObstacle>();
  return obstacles.flatMap((obstacle) => {
    const said = { ...obstacle, alsoAt: [] };
    const recordId = obstacle.reason === "referenceNotPublished" ? obstacle.value : undefined;
    if (!recordId) return [said];
    const first = ofRecord.get(recordId);
    if (!first) ofRecord.set(recordId, said);
    else first.alsoAt.push(obstacle.path);
    return first ? [] : [said];
  });
}

/** A row in which nothing has been typed yet is left out when the form is saved. */
function isOfEmptyRow(document: Draft, path: string): boolean {
  const parts = path.split(".");
  return parts.some(
    (part, index) => /^\d+$/.test(part) && isEmpty(valueAt(document, parts.slice(0, index + 1).join("."))),
  );
}
