import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AddToShortlist } from "@/components/shortlist/add-link";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { ShareLink } from "@/components/ui/share-link";
import { siteOrigin } from "@/lib/platform/http/site-origin";

type Props = {
  /** The page's own address within the portal, and its name. */
  path: string;
  title: string;
  /** The record, where it can be put on a list. */
  shortlistId?: string;
  /** Where the page stands as a leaflet to print. */
  leafletPath?: string;
};

/** What a reader can take along from a page: on a list, on paper, to somebody else. */
export async function PageActions({ path, title, shortlistId, leafletPath }: Props) {
  const t = await getTranslations("print");
  return (
    <ul className="my-4 flex flex-wrap gap-x-6 print:hidden">
      {shortlistId && (
        <li>
          <AddToShortlist id={shortlistId} />
        </li>
      )}
      <li className="empty:hidden has-[button[hidden]]:hidden">
        {leafletPath ? (
          <a href={leafletPath} rel="nofollow" className="inline-flex min-h-11 items-center">
            <Icon name="print" />
            {t("print")}
          </a>
        ) : (
          <PrintButton />
        )}
      </li>
      <li>
        <ShareLink address={siteOrigin(await headers()) + path} title={title} />
      </li>
    </ul>
  );
}
