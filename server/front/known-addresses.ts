import type { RouteName } from "../../lib/routes";

/** Which kind of record a route's slug names; routes that are not here take any. */
const scopes: Partial<Record<RouteName, string>> = {
  project: "project",
  projectSources: "project",
  programme: "programme",
  organization: "organization",
  funder: "organization",
  region: "region",
  service: "service",
  serviceLeaflet: "service",
  serviceCalendar: "service",
  simpleService: "service",
  situation: "term",
  simpleSituation: "term",
  location: "location",
  contact: "contact",
  contactCard: "contact",
  article: "article",
  event: "event",
  eventCalendar: "event",
};

/** The slugs of every record that is or has been: what none of them has is an unknown address, without asking anybody. */
export class KnownAddresses {
  private slugs: Map<string, Set<string>> | null = null;

  /** True while nobody has told the addresses: then any may be one. */
  get isUnknown(): boolean {
    return this.slugs === null;
  }

  replace(pairs: readonly (readonly [scope: string, slug: string])[]): void {
    this.slugs = new Map();
    this.add(pairs);
  }

  add(pairs: readonly (readonly [scope: string, slug: string])[]): void {
    if (!this.slugs) return;
    for (const [scope, slug] of pairs) {
      const known = this.slugs.get(scope) ?? new Set();
      known.add(slug);
      this.slugs.set(scope, known);
    }
  }

  mayExist(route: RouteName, slug: string): boolean {
    const scope = scopes[route];
    return !scope || !slug || !this.slugs || Boolean(this.slugs.get(scope)?.has(slug));
  }

  /** For the disk. */
  all(): [string, string][] | null {
    return (
      this.slugs &&
      [...this.slugs].flatMap(([scope, slugs]) => [...slugs].map((slug): [string, string] => [scope, slug]))
    );
  }
}
