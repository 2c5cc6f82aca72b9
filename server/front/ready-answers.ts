import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { inEachLanguage, locales, type Locale } from "../../lib/platform/i18n/locales";
import { smallPage } from "../ready-pages";
import { ownPages } from "../request-rules";
import type { PageFrame } from "../page-frame";
import type { Made } from "./ask-renderer";
import { keepPage, type KeptPage } from "./kept-page";

type Name = "notFound" | "error";
type SmallName = Parameters<typeof smallPage>[0];

const smallNames = { notFound: "not-found", error: "error" } as const;

/** The answers that are always at hand: "not found" and "cannot be shown", in each language, and the smallest in reserve. */
export class ReadyAnswers {
  private readonly smallPages = new Map<SmallName, KeptPage>();
  private readonly pages: Record<Name, Record<Locale, KeptPage>>;

  constructor(private readonly common: [name: string, value: string][]) {
    const reserve = (name: Name) => inEachLanguage(() => this.small(smallNames[name]));
    this.pages = { notFound: reserve("notFound"), error: reserve("error") };
  }

  of(name: Name, locale: Locale): KeptPage {
    return this.pages[name][locale];
  }

  /** One of the small pages as it is: it needs nothing but its own bytes. */
  small(name: SmallName): KeptPage {
    const found = this.smallPages.get(name) ?? this.readSmall(name);
    this.smallPages.set(name, found);
    return found;
  }

  private readSmall(name: SmallName): KeptPage {
    const html = smallPage(name);
    const body = Buffer.from(html);
    const frame = {
      headers: [["content-security-policy", smallPolicy(html)]] as [string, string][],
      brotli: brotliCompressSync(body),
      gzip: gzipSync(body),
      lineage: { mentions: [], reads: [] },
      changesAt: Infinity,
      madeAt: Date.now(),
    };
    return this.kept(name, frame);
  }

  /** Takes the pages as the portal makes them now; those that it cannot make stay as they were. */
  async renew(make: (key: string) => Promise<Made>): Promise<void> {
    for (const name of Object.keys(this.pages) as Name[]) {
      for (const locale of locales) {
        const made = await make(ownPages[name](locale)).catch(() => null);
        if (made?.kind === "page") this.pages[name][locale] = this.kept(`${name} ${locale}`, made.frame);
      }
    }
  }

  private kept(key: string, frame: PageFrame): KeptPage {
    const page = keepPage(key, frame, {
      subject: null,
      isVariant: false,
      common: this.common,
      surrogateKeys: false,
    });
    return asAnswer(page);
  }
}

const unkept = new Set(["cache-control", "etag"]);

/** An answer that says something of the moment is kept by nobody. */
function asAnswer(page: KeptPage): KeptPage {
  const without = (headers: string[]) => {
    const pairs = headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1]!]] : []));
    return [...pairs.filter(([name]) => !unkept.has(name!)).flat(), "cache-control", "no-store"];
  };
  return {
    ...page,
    brotli: { ...page.brotli, headers: without(page.brotli.headers) },
    gzip: { ...page.gzip, headers: without(page.gzip.headers) },
    plainHeaders: without(page.plainHeaders),
  };
}

function smallPolicy(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = ""]) => {
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  });
  return `default-src 'none'; style-src ${styles.join(" ") || "'none'"}; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`;
}
