import "server-only";
import { proveAgain } from "@/lib/editors/second-step";
import type { Session } from "@/lib/editors/session";
import { findProofWays } from "@/lib/editors/session-proof";
import type { DoorForm } from "./answer-door";
import type { FormState } from "./form-state";

/** For what asks a proof of being there: null when it is fresh or the form's code gives it, else why the form comes back. */
export async function faultOfProof(session: Session, field: DoorForm, headers: Headers): Promise<FormState | null> {
  const { way } = await findProofWays(session);
  if (way === "none") return null;
  // Who has no code of ours is told where to prove it, and no attempt at a code is counted.
  if (way === "services") return { values: {}, problems: ["proofAtService"] };
  const outcome = await proveAgain(session, { code: field("_koodi").slice(0, 40), headers });
  if (outcome.status === "proved") return null;
  if (outcome.status === "wrong") return { values: {}, problems: ["codeWrong"] };
  return { values: {}, problems: ["tooMany"], waitSeconds: outcome.waitSeconds };
}
