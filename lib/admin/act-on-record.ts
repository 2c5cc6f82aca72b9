import "server-only";
import { z } from "zod";
import { adminPaths } from "@/lib/admin-paths";
import { findRecordKind } from "@/lib/content/admin-queries";
import { hasUnsavedText, rebaseWorkingCopy } from "@/lib/content/drafts";
import { resolveRecordName } from "@/lib/content/form/references";
import { deleteRecord, restoreVersion, returnToAuthor, undeleteRecord, withdrawRecord } from "@/lib/content/life";
import { cancelSchedule, scheduleRecord } from "@/lib/content/schedules";
import { sharePreview } from "@/lib/content/shared-preview";
import type { EditorActor } from "@/lib/editors/roles";
import { instantInFinland } from "@/lib/platform/dates/finnish-clock";
import { parseTypedDate } from "@/lib/platform/dates/typed-date";
import { dropTyped, publishAndTell, submitAndTell } from "./save-record";

const actions = [
  ...["submit", "return", "publish", "schedule", "scheduleWithdrawal", "cancel", "withdraw"],
  ...["delete", "undelete", "restore", "share", "drop", "keepMine", "merge"],
] as const;

const text = z.string().trim().max(1_000).default("");
const schema = z.object({
  toimi: z.enum(actions as unknown as [string, ...string[]]),
  versio: z.coerce.number().int().min(1).max(1_000_000).catch(0),
  vanha: z.coerce.number().int().min(1).max(1_000_000).catch(0),
  viesti: text,
  syy: text,
  jatkaja: text,
  paiva: text,
  aika: text,
  ajastus: z
    .string()
    .regex(/^\d{1,18}$/)
    .catch("0"),
});
type Sent = z.infer<typeof schema>;

/** Does to a record what a button asks. Returns where to go; null when the actor has no such record or there is no such button. */
export async function actOnRecord(actor: EditorActor, recordId: string, form: FormData): Promise<string | null> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success || !(await findRecordKind(actor, recordId))) return null;
  const sent = parsed.data;
  const tell = (status: string, good: string, done = good) =>
    adminPaths.record(recordId, status === good ? { tehty: done } : { ongelma: status });
  const of = { actor, recordId };
  // What goes forward is a version: text that waits to be saved would be left behind without a word.
  if (["publish", "submit", "schedule"].includes(sent.toimi) && (await hasUnsavedText(of)))
    return adminPaths.record(recordId, { ongelma: "unsaved" });
  switch (sent.toimi) {
    case "publish":
      return publishAndTell(actor, recordId, sent.versio);
    case "submit":
      return submitAndTell(actor, recordId, sent.viesti || null);
    case "return":
      if (!sent.viesti) return adminPaths.record(recordId, { ongelma: "noteRequired" });
      return tell((await returnToAuthor({ ...of, note: sent.viesti })).status, "returned");
    case "schedule":
    case "scheduleWithdrawal":
    case "withdraw":
      return tell(...(await planOrWithdraw(of, sent)));
    case "cancel":
      return tell((await cancelSchedule({ ...of, id: BigInt(sent.ajastus) })).status, "cancelled");
    case "delete": {
      const outcome = await deleteRecord(of);
      return tell(outcome.status, "deleted");
    }
    case "undelete":
      return tell((await undeleteRecord(of)).status, "restored", "undeleted");
    case "restore": {
      const { status } = await restoreVersion({ ...of, number: sent.vanha, baseNumber: sent.versio });
      if (status === "saved") return adminPaths.record(recordId, { tehty: "restored" });
      return adminPaths.record(recordId, { ongelma: status === "conflict" ? "stale" : status });
    }
    case "share": {
      const shared = await sharePreview({ ...of, number: sent.versio });
      return shared.status === "shared" ? adminPaths.preview(recordId, { linkki: shared.token }) : null;
    }
    case "keepMine":
    case "merge": {
      const how = sent.toimi === "merge" ? "merge" : "mine";
      const merged = await rebaseWorkingCopy({ ...of, how });
      return merged && adminPaths.record(recordId, { tehty: "merged", molemmat: merged.both.join(",") });
    }
    case "drop":
      return dropTyped(actor, recordId);
    default:
      return null;
  }
}

async function planOrWithdraw(
  of: { actor: EditorActor; recordId: string },
  { toimi, versio, syy, jatkaja, paiva, aika }: Sent,
): Promise<[status: string, done: string]> {
  const done = toimi === "withdraw" ? "withdrawn" : "scheduled";
  if (toimi !== "schedule" && !syy) return ["reasonRequired", done];
  const reason = { fi: syy };
  const successorId = jatkaja ? await resolveRecordName(of.actor, jatkaja) : null;
  if (jatkaja && !successorId) return ["successorNotPublic", done];
  if (toimi === "withdraw") return [(await withdrawRecord({ ...of, reason, successorId })).status, done];
  const at = instantOf(paiva, aika);
  if (!at) return ["timeMalformed", done];
  const wanted =
    toimi === "schedule"
      ? ({ kind: "publish", number: versio, at } as const)
      : ({ kind: "withdraw", reason, successorId, at } as const);
  return [(await scheduleRecord({ ...of, wanted })).status, done];
}

/** A day and a time as the browser's fields give them, or as Finns type them: "2027-03-12" or "12.3.2027", "9.30" or "09:30". */
function instantOf(day: string, time: string): Date | null {
  const iso = parseTypedDate(day);
  const [, hours, minutes] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(time) ?? [];
  const clock = `${(hours ?? "").padStart(2, "0")}:${minutes ?? "00"}`;
  if (!iso || !z.iso.date().safeParse(iso).success || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null;
  return instantInFinland(iso, clock);
}
