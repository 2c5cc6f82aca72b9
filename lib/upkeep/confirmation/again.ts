import "server-only";
import { randomBytes } from "node:crypto";
import type { AnswerProblem, TypedAnswers } from "./answer-form";

type Again = { typed: TypedAnswers; problems: AnswerProblem[] };

const mostKept = 100;
const kept = ((globalThis as { perhepolkuAnswers?: Map<string, Again> }).perhepolkuAnswers ??= new Map());

/** Hands an answer that was refused to the page that shows it, in the memory of this process: it is written nowhere. */
export function handOverAnswer(answer: Again): string {
  const key = randomBytes(16).toString("base64url");
  kept.set(key, answer);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return key;
}

export function takeOverAnswer(key: string): Again | null {
  const answer = kept.get(key) ?? null;
  kept.delete(key);
  return answer;
}
