const MAX_LENGTH = 4096;
const HIDDEN_PREFIX = "/fi";

export type AddressVerdict =
  { kind: "clean"; path: string } | { kind: "malformed" } | { kind: "redirect"; location: string };

/** Judges a request target as it came over the wire, before anything decodes it. */
export function judgeAddress(target: string): AddressVerdict {
  const { path, query } = splitTarget(target);
  if (isMalformed(target, path)) return { kind: "malformed" };
  const clean = cleanPath(path);
  return clean === path ? { kind: "clean", path } : { kind: "redirect", location: clean + query };
}

function splitTarget(target: string) {
  const mark = target.indexOf("?");
  return mark < 0 ? { path: target, query: "" } : { path: target.slice(0, mark), query: target.slice(mark) };
}

function isMalformed(target: string, path: string): boolean {
  if (!target.startsWith("/") || target.length > MAX_LENGTH) return true;
  if (!/^[\x21-\x7e]+$/.test(target) || /[\\#]/.test(target)) return true;
  const decoded = decode(target);
  if (decoded === null || decoded.includes("\0")) return true;
  const segments = (decode(path) ?? "").split("/");
  return segments.some((segment) => segment === "." || segment === ".." || segment.includes("\\"));
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

// Finnish, the first language, has addresses without a prefix. The result begins with exactly one slash, so it
// can never point to another host.
function cleanPath(path: string): string {
  let clean = path.replace(/\/{2,}/g, "/");
  while (clean === HIDDEN_PREFIX || clean.startsWith(`${HIDDEN_PREFIX}/`)) {
    clean = clean.slice(HIDDEN_PREFIX.length) || "/";
  }
  return clean.length > 1 && clean.endsWith("/") ? clean.slice(0, -1) : clean;
}
