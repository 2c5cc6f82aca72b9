import "server-only";
import { betweenPages } from "@/lib/platform/http/between-pages";

/** Why a form that was sent in the editors' area comes back: each with what was typed, nothing is lost. */
export type ReturnReason = "sessionOver" | "otherSite" | "forbidden" | "databaseAway" | "malformed";

export type ReturnedForm = {
  reason: ReturnReason;
  /** Where it was sent, and where it is sent again. */
  action: string;
  fields: [name: string, value: string][];
  /** True when files were in it: the browser does not let us give them back. */
  hadFiles: boolean;
};

/** Hands a form to the page that gives it back. */
export const { keep: handBack, take: takeReturnedForm } = betweenPages<ReturnedForm>("returnedForm");
