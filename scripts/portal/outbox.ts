import { readOutbox } from "@/lib/mail/admin-queries";
import { db } from "@/lib/platform/db";
import { say } from "./arguments";
import words from "./words.json";

// Letters hold links that let their readers in, so that only who runs the machine may read them here.
const letters = await readOutbox();
if (letters.length === 0) say(words.noMail);
for (const { id, createdAt, recipient, subject, body, sentAt, nextAt, failure } of letters) {
  const { waiting, sent, failed } = words.mailStates;
  const state = sentAt ? sent : nextAt ? waiting : failed.replace("{failure}", failure ?? "");
  say(words.mail, { id: String(id), time: createdAt.toISOString(), recipient, state, subject, body });
}
await db.$disconnect();
