/** From the one who only reads to the one who minds everybody's rights; each may do what the ones before it may. */
export const editorRoles = ["viewer", "contributor", "publisher", "administrator"] as const;
export type EditorRole = (typeof editorRoles)[number];

/** A role in one organization and its projects, or in the whole portal when `organizationId` is null. */
export type Grant = { role: EditorRole; organizationId: string | null };

/** An editor who has signed in, with a second step too; what every command of the editors' area takes first. */
export type EditorActor = { id: string; name: string; email: string; grants: readonly Grant[] };
