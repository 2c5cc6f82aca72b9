import "server-only";
import { NotSignedIn } from "@/lib/platform/errors";
import type { EditorActor } from "./roles";

/**
 * The editor who asks, by the session cookie of the request. Throws `NotSignedIn` when there is none, when it is over
 * (60 minutes idle, 12 hours altogether) or when the second step has not been taken.
 */
export async function requireEditor(headers: Headers): Promise<EditorActor> {
  void headers;
  throw new NotSignedIn();
}
