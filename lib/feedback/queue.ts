/** How the queue can be narrowed: what waits in any way, or one state. */
export const queueStatuses = ["waiting", "received", "inProgress", "answered", "published", "rejected"] as const;

/** A message's number in an address; null for what is none. */
export function parseMessageId(text: string): bigint | null {
  return /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : null;
}
