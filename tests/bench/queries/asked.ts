import { contactFilterSchema } from "@/lib/contacts/filters";
import { findContacts } from "@/lib/contacts/finding";
import { listAddressPart } from "@/lib/content/addresses";
import { findOrganizations } from "@/lib/organizations/finding";
import type { Database } from "@/lib/platform/db";
import { findProjects } from "@/lib/projects/finding";
import { findRegionContents } from "@/lib/regions/queries";
import { searchPortal } from "@/lib/search/portal";
import { suggestNames } from "@/lib/search/suggestions";
import { serviceFilterSchema } from "@/lib/services/filters";
import { findService, listServices } from "@/lib/services/queries";
import { searchServices } from "@/lib/services/search";
import { words } from "../catalogue/make";
import { municipalityNames, randomFrom } from "../words";

export type Asked = { name: string; times: number; ask: (client: Database, number: number) => Promise<unknown> };

const random = randomFrom(20261122);
const one = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
const places = municipalityNames();
/** One to three words: what help there is, a made name or a place. */
const queries = Array.from({ length: 500 }, (_, number) => {
  const help = one(words.help).name;
  return [help, `${help} ${one(places)}`, `${help} ${one(words.first)}${one(words.last)}`][number % 3]!.toLowerCase();
});
const query = (number: number) => queries[number % queries.length]!;

const noFilters = Object.fromEntries(Object.keys(serviceFilterSchema.shape).map((key) => [key, null]));
const finder = (client: Database, filters: object) =>
  searchServices(serviceFilterSchema.parse({ ...noFilters, ...filters }), { client });
const page = (client: Database) => ({ page: 2, perPage: 20, client });

/** What is measured at each size of the catalogue. */
export const asked: Asked[] = [
  // What asking PostgreSQL costs on the machine, whatever is asked: nothing below can be faster.
  { name: "limit: SELECT 1", times: 500, ask: (client) => client.$queryRaw`SELECT 1` },
  { name: "search of the portal", times: 500, ask: (client, number) => searchPortal(query(number), { client }) },
  {
    name: "search of one kind",
    times: 200,
    ask: (client, number) => searchPortal(query(number), { kind: "palvelut", client }),
  },
  {
    name: "suggestions",
    times: 300,
    ask: (client, number) => suggestNames(query(number).slice(0, 2 + (number % 6)), { client }),
  },
  { name: "finder, no filter", times: 20, ask: (client) => finder(client, {}) },
  { name: "finder, a place", times: 30, ask: (client, number) => finder(client, { paikka: places[number % 300] }) },
  { name: "finder, words", times: 50, ask: (client, number) => finder(client, { haku: query(number) }) },
  { name: "finder, open now", times: 20, ask: (client) => finder(client, { auki: "1" }) },
  {
    name: "services of a page",
    times: 100,
    ask: (client, number) => {
      const ids = Array.from({ length: 30 }, (_, index) => `service-koe-${1 + ((number * 30 + index) % 1_000)}`);
      return listServices({ ids, client });
    },
  },
  { name: "a service", times: 200, ask: (client, number) => findService(`koe-${1 + (number % 1_000)}`, { client }) },
  { name: "a region", times: 20, ask: (client) => findRegionContents("region-kajaani", { client }) },
  { name: "projects of a page", times: 50, ask: (client) => findProjects({}, page(client)) },
  { name: "organizations of a page", times: 50, ask: (client) => findOrganizations({}, page(client)) },
  {
    name: "contacts of a page",
    times: 20,
    ask: (client) => findContacts({ ...contactFilterSchema.parse(noContactFilters), regionIds: null }, page(client)),
  },
  { name: "a part of the sitemap", times: 20, ask: (client) => listAddressPart(2, client) },
];

const noContactFilters = { nimi: null, organisaatio: null, hanke: null, alue: null };
