import "server-only";
import { betweenPages } from "@/lib/platform/http/between-pages";
import type { AnswerProblem, TypedAnswers } from "./answer-form";

/** Hands an answer that was refused to the page that shows it. */
export const { keep: handOverAnswer, take: takeOverAnswer } = betweenPages<{
  typed: TypedAnswers;
  problems: AnswerProblem[];
}>("confirmation");
