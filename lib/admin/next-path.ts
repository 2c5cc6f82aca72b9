import { adminPaths } from "@/lib/admin-paths";

const BASE = "http://perhepolku.invalid";

/** Where to go after signing in: a path of the editors' area, never another site; the worklist for anything else. */
export function nextPath(asked: string | null | undefined): string {
  const home = adminPaths.home();
  if (!asked || asked.length > 2_000 || !/^\/[a-z]/.test(asked) || /[\\\p{Cc}]/u.test(asked)) return home;
  if (!URL.canParse(asked, BASE)) return home;
  const { origin, pathname, search } = new URL(asked, BASE);
  const isOurs = origin === BASE && (pathname === home || pathname.startsWith(`${home}/`)) && !pathname.includes("//");
  return isOurs ? pathname + search : home;
}
