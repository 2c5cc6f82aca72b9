import { listEditorsForOperator } from "@/lib/editors/operator";
import { db } from "@/lib/platform/db";
import { say } from "./arguments";
import words from "./words.json";

const editors = await listEditorsForOperator();
if (editors.length === 0) say(words.noEditors);
for (const { email, name, grants, disabledAt, hasAccepted, totpSecret } of editors) {
  const state = disabledAt ? "disabled" : !hasAccepted ? "invited" : totpSecret ? "active" : "noSecondStep";
  const rights = grants.map(({ role, organizationId }) => `${role}: ${organizationId ?? words.wholePortal}`).join(", ");
  say(words.editor, { email, name, state: words.states[state], rights });
}
await db.$disconnect();
