import { z } from "zod";
import { adminPaths } from "@/lib/admin-paths";
import { keepOidcProvider } from "@/lib/editors/operator";
import { mailOrigin } from "@/lib/mail/origin";
import { db } from "@/lib/platform/db";
import { readOptions, say } from "./arguments";
import words from "./words.json";

const options = readOptions("add-sign-in-service", {
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.string().trim().min(1).max(100),
  issuer: z.url({ protocol: /^https?$/ }),
  "client-id": z.string().min(1),
  "secret-variable": z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  organization: z.string().startsWith("organization-").nullable().default(null),
});
const { id, name, issuer, organization: organizationId } = options;
const variable = options["secret-variable"];
await keepOidcProvider({ id, name, issuer, organizationId, clientId: options["client-id"], secretVariable: variable });
say(words.service, { name, redirect: mailOrigin() + adminPaths.signInServiceReturn(id), variable });
await db.$disconnect();
