import { z } from "zod";
import { editorRoles } from "@/lib/editors/roles";
import { createEditorByOperator } from "@/lib/editors/operator";
import { db } from "@/lib/platform/db";
import { readOptions, say } from "./arguments";
import words from "./words.json";

const { email, name, role, organization } = readOptions("create-editor", {
  email: z.email(),
  name: z.string().trim().min(1).max(100),
  role: z.enum(editorRoles).default("administrator"),
  organization: z.string().startsWith("organization-").nullable().default(null),
});
const outcome = await createEditorByOperator({ email, name, grants: [{ role, organizationId: organization }] });
if (outcome.status === "invited") say(words.created, { name, link: outcome.link });
else {
  say(words.known, { email });
  process.exitCode = 1;
}
await db.$disconnect();
