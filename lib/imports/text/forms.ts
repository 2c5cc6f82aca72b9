import "server-only";
import { z } from "zod";
import { adminPaths } from "@/lib/admin-paths";
import { parseTypedDate } from "@/lib/content/form/typed-values";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { firstWords } from "@/lib/platform/format/first-words";
import { installedAnalyser } from "@/lib/search/analysis/installed";
import { dropRun, findRun, openRun, type FoundRun } from "../runs";
import { choicesOf } from "./draft";
import type { Proposal } from "./proposals";
import { bringText } from "./bring";
import { extractFacts, type Extract } from "./extract";
import { listKnownNames } from "./known-queries";
import { proposalKey } from "./proposal-key";
import { parseTypedAddress } from "./typed-address";

export const longestText = 400_000;

const pasted = z.object({
  teksti: z.string().catch(""),
  osoite: z.string().trim().max(2_000).catch(""),
  paiva: z.string().trim().max(40).catch(""),
});

/** Keeps a pasted page for its review. Returns where to go, or the reason why it cannot be read. */
export async function openText(actor: EditorActor, form: FormData): Promise<{ path: string } | { problem: string }> {
  const { teksti, osoite, paiva } = pasted.parse(Object.fromEntries(form));
  if (teksti.trim() === "") return { problem: "textRequired" };
  if (Buffer.byteLength(teksti) > longestText) return { problem: "textTooLong" };
  const address = osoite ? parseTypedAddress(osoite) : null;
  if (osoite && !address) return { problem: "addressMalformed" };
  const day = paiva ? parseTypedDate(paiva) : null;
  if (day && !z.iso.date().safeParse(day).success) return { problem: "dayMalformed" };
  const host = address ? new URL(address).hostname : null;
  const first = teksti.split(/\r?\n/).find((line) => /\p{L}{2}/u.test(line) && !line.trim().startsWith("<"));
  const name = [first && firstWords(first.trim(), 200), host].filter(Boolean).join(", ") || "–";
  const options = { address, day };
  return { path: adminPaths.importText(await openRun(actor, { kind: "text", name, content: teksti, options })) };
}

export type TextReview = { run: FoundRun; extract: Extract };

/** A pasted page with what is proposed of it; null when there is none for the actor that is still open. */
export async function reviewText(actor: EditorActor, id: string): Promise<TextReview | null> {
  const run = await findRun(actor, id);
  if (!run || run.kind !== "text" || run.state !== "open" || run.content === null) return null;
  return { run, extract: extractFacts(run.content, await listKnownNames(actor), installedAnalyser()) };
}

/** Makes drafts of what was ticked. Returns where to go; null when the page is not there (any more). */
export async function takeText(actor: EditorActor, id: string, form: FormData): Promise<string | null> {
  if (form.get("_do") === "drop") {
    await dropRun(actor, id);
    return adminPaths.imports({ tehty: "dropped" });
  }
  const review = await reviewText(actor, id);
  if (!review) return (await findRun(actor, id)) ? adminPaths.importRun(id) : null;
  const text = String(form.get("nimi") ?? "")
    .trim()
    .slice(0, 300);
  if (text === "") return adminPaths.importText(id, { ongelma: "nameRequired" });
  const { proposals } = review.extract;
  const ticked = new Set(form.getAll("ota").map(String));
  const taken = proposals
    .map((proposal) => ({ proposal, key: proposalKey(proposal) }))
    .filter(({ key }) => ticked.has(key))
    .map(({ proposal, key }) => ({
      proposal,
      choice: choiceOf(proposal, form.get(`mika.${key}`)),
      text: String(form.get(`teksti.${key}`) ?? "")
        .trim()
        .slice(0, 4_000),
    }));
  const at = proposals.find((proposal) => proposal.kind === "name" && proposal.name === text) ?? null;
  const scope = scopeOf(actor, "record.create");
  const asked = String(form.get("organisaatio") ?? "");
  const organizationId = scope === "everywhere" ? null : scope.includes(asked) ? asked : (scope[0] ?? null);
  const outcome = await bringText({ actor, runId: id, name: { text, at }, taken, organizationId });
  return adminPaths.importRun(id, outcome.status === "made" ? { tehty: "drafted" } : {});
}

/** One of the places that the proposal has, whatever the form says. */
function choiceOf(proposal: Proposal, asked: unknown): string {
  const choices = choicesOf(proposal);
  return choices.find((choice) => choice === asked) ?? choices[0] ?? "";
}
