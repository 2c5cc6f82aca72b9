import "server-only";
import { previewedTransaction } from "@/lib/platform/preview-context";
import { listHelplines, type HelplineListItem } from "./queries";

const memory = globalThis as { perhepolkuHelplines?: HelplineListItem[] };

/** The numbers that stand on every page. */
export async function listStripHelplines(): Promise<HelplineListItem[]> {
  const helplines = await listHelplines({ inStripOnly: true });
  if (!previewedTransaction()) memory.perhepolkuHelplines = helplines;
  return helplines;
}

/** The same as they were on the last page shown, for a page that must come without the database. */
export function rememberedHelplines(): HelplineListItem[] {
  return memory.perhepolkuHelplines ?? [];
}
