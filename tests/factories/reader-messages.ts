import { type FormField } from "@/lib/feedback/form";
import { openForm } from "@/lib/feedback/open";
import { sendFeedback } from "@/lib/feedback/send";
import { hashSecret } from "@/lib/feedback/token";
import { db } from "@/lib/platform/db";

export const article = "article/perheentalo-yhteistyo-leviaa";
export const service = "service/doulat-iisalmi";
export const later = () => Date.now() + 60_000;
let lastNetwork = 0;
/** A network of its own, so that the limits of one test are not those of another. */
export const newNetwork = () => new Headers({ "x-forwarded-for": `198.51.${++lastNetwork}.7` });

export async function filledForm(changes: Partial<Record<FormField, string>> = {}, about: string | null = service) {
  const { values } = await openForm(about, about === service ? "price" : null, null);
  return { ...values, message: "Hinta on muuttunut.", ...changes };
}

export const send = async (changes: Partial<Record<FormField, string>> = {}, about: string | null = service) =>
  sendFeedback({ values: await filledForm(changes, about), headers: newNetwork(), now: later() });

export async function sentSecret(...given: Parameters<typeof send>): Promise<string> {
  const outcome = await send(...given);
  if (outcome.status !== "sent") throw new Error(JSON.stringify(outcome.problems));
  return outcome.secret;
}

export const rowOf = (secret: string) => db.feedback.findUniqueOrThrow({ where: { secretHash: hashSecret(secret) } });
