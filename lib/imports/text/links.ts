import { isSafeHref } from "@/lib/platform/http/safe-href";
import type { Line } from "./lines";
import type { ProposedAccount, ProposedLink, Span } from "./proposals";
import words from "./words.json";

const written = /\b(?:https?:\/\/|www\.)[^\s<>"”)\]]+[^\s<>"”)\].,;:!?]/giu;
const picture = /\.(?:gif|jpe?g|png|webp|svg|ico)(?:\?|$)/i;
const handle = /(?<![\p{L}\d._%+-])@([A-Za-z\d_][A-Za-z\d_.]{1,28}[A-Za-z\d_])(?![@\w]|\.\w)/gu;
const services = Object.entries(words.socialServices);

type Links = { links: ProposedLink[]; accounts: ProposedAccount[]; spans: Span[] };

/** Addresses of the web on a line, and the project's accounts elsewhere; pictures of a page are no links to keep. */
export function findLinks(line: Line): Links {
  const found: Links = { links: [], accounts: [], spans: [] };
  const keep = (url: string, title: string, printed: string) => {
    const whole = url.startsWith("www.") ? `https://${url}` : url;
    if (!URL.canParse(whole) || !isSafeHref(whole) || !/^https?:/.test(whole)) return;
    const { hostname, pathname } = new URL(whole);
    const at = { line: line.number, printed: printed.slice(0, 1_000), rule: "shape" as const };
    const service = services.find(([host]) => isHostOf(hostname, host))?.[1];
    const name = pathname.replace(/^\/+|\/+$/g, "");
    if (service && /^@?[\w.-]{2,60}$/.test(name))
      found.accounts.push({ ...at, kind: "account", service, handle: name, url: whole });
    else if (!picture.test(pathname)) found.links.push({ ...at, kind: "link", url: whole, title: title.slice(0, 300) });
  };
  for (const match of line.plain.matchAll(written)) {
    found.spans.push({ start: match.index, end: match.index + match[0].length });
    keep(match[0], match[0], match[0]);
  }
  for (const { url, title } of line.links) if (/^https?:/i.test(url)) keep(url, title, title);
  const named = services.filter(([word]) => line.plain.toLowerCase().includes(word)).map(([, name]) => name);
  for (const match of line.plain.matchAll(handle)) {
    found.spans.push({ start: match.index, end: match.index + match[0].length });
    for (const service of [...new Set(named)])
      found.accounts.push({
        ...{ kind: "account", line: line.number, printed: match[0], rule: "worded" },
        ...{ service, handle: match[0], url: null },
      });
  }
  return found;
}

const isHostOf = (hostname: string, host: string) => {
  const domain = host.includes(".") ? host : `${host}.com`;
  return hostname === domain || hostname.endsWith(`.${domain}`);
};
