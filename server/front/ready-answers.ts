import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { isAltered, type RecordChange } from "../../lib/freshness/lineage";
import { inEachLanguage, locales, type Locale } from "../../lib/platform/i18n/locales";
import { smallPage } from "../ready-pages";
import { ownPages } from "../request-rules";
import type { PageFrame } from "../page-frame";
import type { Made } from "./ask-renderer";
import { keepPage, type KeptPage } from "./kept-page";

type Settings = {
  common: [name: string, value: string][];
  make: (key: string) => Promise<Made>;
  /** Told of each page that was made, to keep it for the next start. */
  onKept: (key: string, frame: PageFrame) => void;
};

type Name = "notFound" | "error";
type SmallName = Parameters<typeof smallPage>[0];

const smallNames = { notFound: "not-found", error: "error" } as const;

/** The answers that are always at hand: "not found" and "cannot be shown", in each language, and the smallest in reserve. */
export class ReadyAnswers {
  private readonly smallPages = new Map<SmallName, KeptPage>();
  private readonly pages: Record<Name, Record<Locale, KeptPage>>;
  private renewing: Promise<void> | null = null;
  private isAskedAgain = false;

  constructor(private readonly settings: Settings) {
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

  /** Takes a page of an earlier run, by the address that it was made at. */
  restore(address: string, frame: PageFrame): void {
    for (const [name, locale] of this.all())
      if (ownPages[name](locale) === address) this.pages[name][locale] = this.kept(address, frame);
  }

  /** Has the pages made anew when changes alter them. */
  take(records: readonly RecordChange[]): void {
    const isOneAltered = this.all().some(([name, locale]) =>
      records.some((change) => isAltered(this.pages[name][locale], change)),
    );
    if (isOneAltered) void this.renew();
  }

  /** Has those made anew that read otherwise by now. */
  renewDue(now: number): void {
    if (this.all().some(([name, locale]) => this.pages[name][locale].changesAt <= now)) void this.renew();
  }

  /** Takes the pages as the portal makes them now, once however often it is asked for meanwhile; those that it cannot make stay. */
  renew(): Promise<void> {
    if (this.renewing) this.isAskedAgain = true;
    else
      this.renewing = this.renewAll().finally(() => {
        this.renewing = null;
        if (!this.isAskedAgain) return;
        this.isAskedAgain = false;
        void this.renew();
      });
    return this.renewing ?? Promise.resolve();
  }

  private async renewAll(): Promise<void> {
    for (const [name, locale] of this.all()) {
      const address = ownPages[name](locale);
      const made = await this.settings.make(address).catch(() => null);
      if (made?.kind !== "page") continue;
      this.pages[name][locale] = this.kept(address, made.frame);
      this.settings.onKept(address, made.frame);
    }
  }

  private all(): [Name, Locale][] {
    return (["notFound", "error"] as const).flatMap((name) => locales.map((locale): [Name, Locale] => [name, locale]));
  }

  private kept(key: string, frame: PageFrame): KeptPage {
    const { common } = this.settings;
    return asAnswer(keepPage(key, frame, { subject: null, isVariant: false, common, surrogateKeys: false }));
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
