import { environment } from "@/lib/platform/env";

/**
 * The portal's own address in mail: `PUBLIC_URL`, else this machine. Never the host that a request names, since whoever
 * asks for a link to a new password could then lead its reader elsewhere.
 */
export function mailOrigin(): string {
  const { PUBLIC_URL, PORT } = environment();
  return PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT}`;
}
