import { createHmac } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that a request comes from, so that one household or one provider counts as one: the first 24 bits of an
 * IPv4 address, the first 64 of an IPv6 one.
 */
export function networkOf(address: string | null): string {
  const plain = (address ?? "")
    .trim()
    .replace(/^\[|\]$/g, "")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return plain.split(".").slice(0, 3).join(".");
  if (!isIPv6(plain)) return "unknown";
  const [head = "", tail] = plain.toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}

/** A network as a counter's name: a keyed hash with the day in it, from which the network cannot be read. */
export function networkKey(key: string, address: string | null, day: string): string {
  return createHmac("sha256", key)
    .update(`network\n${day}\n${networkOf(address)}`)
    .digest("base64url");
}

/** The address that a request came from, as Next or a trusted proxy of ours has written it: the last of a chain. */
export function senderAddress(headers: Headers): string | null {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || null;
}
