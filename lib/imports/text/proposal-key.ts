import { createHash } from "node:crypto";
import type { Proposal } from "./proposals";

/** What a form calls a proposal: made of the proposal itself, so that a name added to the catalogue meanwhile shifts nothing. */
export function proposalKey(proposal: Proposal): string {
  return createHash("sha256").update(JSON.stringify(proposal)).digest("hex").slice(0, 16);
}
