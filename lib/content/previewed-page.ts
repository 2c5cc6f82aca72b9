import "server-only";
import { loadOwnPage } from "@/lib/platform/http/own-page";
import { withoutScripts } from "@/lib/platform/http/without-scripts";
import { withPreview } from "@/lib/platform/preview-context";
import { addressesOf } from "./record-addresses";
import { previewOf, type PreviewOutcome } from "./preview";

const underWay = new Map<string, Promise<PreviewOutcome<string | null>>>();

/**
 * The public page itself as it would be if the revision were published now: the same address, the same queries, inside a
 * transaction that is rolled back; without scripts. Null for a noun that has no page of its own. Who asks while it is being
 * made gets the same: a link that many open at once costs one page.
 */
export function previewedPage(of: { recordId: string; number?: number }): Promise<PreviewOutcome<string | null>> {
  const key = `${of.recordId} ${of.number ?? ""}`;
  const found = underWay.get(key) ?? makePage(of).finally(() => underWay.delete(key));
  underWay.set(key, found);
  return found;
}

function makePage(of: { recordId: string; number?: number }): Promise<PreviewOutcome<string | null>> {
  return previewOf(of, async (tx, document) => {
    const hasNoPage = document.noun === "term" && document.scheme !== "situation";
    const [path] = addressesOf(document);
    if (!path || hasNoPage) return null;
    return withoutScripts(await withPreview(tx, (key) => loadOwnPage(path.replace(/#.*$/, ""), key)));
  });
}
