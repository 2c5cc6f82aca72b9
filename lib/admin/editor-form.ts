import { z } from "zod";
import { editorRoles, type Grant } from "@/lib/editors/roles";

/** The place of rights that are for the whole portal, in a form. */
export const WHOLE_PORTAL = "portaali";

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

export const nameField = line(100);
export const emailField = z.email().max(254).toLowerCase();

const grant = z.object({
  role: z.enum(editorRoles),
  organizationId: z
    .string()
    .regex(/^organization-[a-z0-9-]+$/)
    .max(200)
    .nullable(),
});

/** The rights that a form's rows of place and role give, one a place; rows without either are none. Null when one is no right. */
export function readGrants(form: FormData, places = form.getAll("paikka").map(String)): Grant[] | null {
  const roles = form.getAll("rooli").map(String);
  const rows = places
    .map((place, index) => ({ place, role: roles[index] ?? "" }))
    .filter(({ place, role }) => place !== "" && role !== "");
  const read = rows.map(({ place, role }) =>
    grant.safeParse({ role, organizationId: place === WHOLE_PORTAL ? null : place }),
  );
  if (read.some(({ success }) => !success)) return null;
  const byPlace = new Map(read.map(({ data }) => [data!.organizationId, data!]));
  return [...byPlace.values()];
}
