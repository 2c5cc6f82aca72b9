import { findPerson } from "@/lib/contacts/queries";
import { findOrganization } from "@/lib/organizations/queries";
import type { Database } from "@/lib/platform/db";
import { findProject, listLineage } from "@/lib/projects/queries";
import { regionsBeyond, regionsCovered } from "@/lib/regions/reach";
import { listRegionTree } from "@/lib/regions/tree";
import { searchPortal } from "@/lib/search/portal";
import { suggestNames } from "@/lib/search/suggestions";
import { serviceFilterSchema } from "@/lib/services/filters";
import { readFinderChanges, readFinderRows } from "@/lib/services/finder-rows";
import { listServicesAround } from "@/lib/services/in-regions";
import { findService, listServices } from "@/lib/services/queries";
import { searchServices } from "@/lib/services/search";
import { findRecordSources } from "@/lib/sources/queries";

export type HotQuery = { name: string; why: string; run: (client: Database) => Promise<unknown> };

const noFilters = Object.fromEntries(Object.keys(serviceFilterSchema.shape).map((key) => [key, null]));
const filters = (query: object) => serviceFilterSchema.parse({ ...noFilters, ...query });
let asked = 0;
const tenIds = Array.from({ length: 10 }, (_, index) => `service-koe-${index + 1}`);

/** What readers ask most, by the made catalogue: each is sent once unmeasured, so that memory is warm as it is in use. */
export const hotQueries: HotQuery[] = [
  {
    name: "a service's page",
    why: "most addresses of the portal are services",
    run: (client) => findService("koe-77", { client }),
  },
  {
    name: "sources of a record",
    why: "every page of a record shows them",
    run: (client) => findRecordSources(["service-koe-77"], client),
  },
  {
    name: "search of the portal",
    why: "the search box of every page",
    run: (client) => searchPortal("perhekahvila Kajaani", { client }),
  },
  {
    name: "suggestions",
    why: "asked at each letter",
    // Another beginning each time: what one led to is remembered.
    run: (client) => suggestNames("perhekahvila".slice(0, 3 + (asked++ % 9)), { client }),
  },
  {
    name: "the finder by words and place",
    why: "how a parent looks for help",
    run: (client) => searchServices(filters({ haku: "eroneuvonta", paikka: "Kajaani" }), { client }),
  },
  {
    name: "the services of a list's page",
    why: "each page of the finder and of a region",
    run: (client) => listServices({ ids: tenIds, client }),
  },
  {
    name: "what changed for the finder",
    why: "after each publication",
    run: async (client) => {
      await readFinderChanges(client, new Date());
      await readFinderRows(client, { ids: tenIds });
    },
  },
  {
    name: "help around a place",
    why: "the pages of regions and situations",
    run: async (client) => {
      const regions = await listRegionTree(client);
      const id = "region-kajaani";
      const around = { covered: regionsCovered(regions, id), beyond: regionsBeyond(regions, id) };
      await listServicesAround(around, { client });
    },
  },
  {
    name: "a project's page",
    why: "what professionals read",
    run: async (client) => {
      const project = await findProject("koe-77", client);
      await listLineage(project!.id, client);
    },
  },
  {
    name: "a person's page",
    why: "how a professional is reached",
    run: (client) => findPerson("koe-44", { client }),
  },
  {
    name: "an organization's page",
    why: "linked from each of its services",
    run: (client) => findOrganization("koe-2", { client }),
  },
];
