import "server-only";
import { listHelplines, type HelplineListItem } from "./queries";

const memory = globalThis as { perhepolkuHelplines?: HelplineListItem[] };

/** The numbers that stand on every page. */
export async function listStripHelplines(): Promise<HelplineListItem[]> {
  return (memory.perhepolkuHelplines = await listHelplines({ inStripOnly: true }));
}

/** The same as they were on the last page shown, for a page that must come without the database. */
export function rememberedHelplines(): HelplineListItem[] {
  return memory.perhepolkuHelplines ?? [];
}
