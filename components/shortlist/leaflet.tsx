import { useTranslations } from "next-intl";
import { QuickExit } from "@/components/helplines/quick-exit";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import type { HelplineListItem } from "@/lib/helplines/queries";
import { fillPages, foldSides } from "@/lib/shortlist/fold";
import { linesOf } from "@/lib/shortlist/lines";
import type { ShortlistEntry } from "@/lib/shortlist/queries";
import { LeafletBack } from "./leaflet-back";
import { LeafletEntry } from "./leaflet-entry";

type Props = {
  /** Heading on the screen, and on the first page of the paper where it has one. */
  title: string;
  cover?: string;
  entries: ShortlistEntry[];
  /** The page to go back to. */
  back: { href: string; label: string };
  /** Where the paper's code leads. */
  address: string;
  helplines: HelplineListItem[];
  now: Date;
};

/** Room on an A5 page, in lines of text. */
const LINES = 33;

/** Where a page stands among those that are printed; read in their own order on the screen. */
const places = (
  "print:order-1 print:order-2 print:order-3 print:order-4 print:order-5 print:order-6 print:order-7 print:order-8 " +
  "print:order-9 print:order-10 print:order-11 print:order-12 print:order-13 print:order-14 print:order-15 " +
  "print:order-16 print:order-17 print:order-18 print:order-19 print:order-20 print:order-21 print:order-22 " +
  "print:order-23 print:order-24 print:order-25 print:order-26 print:order-27 print:order-28 print:order-29 " +
  "print:order-30 print:order-31 print:order-32"
).split(" ");

/** Records on A5 pages, two on each side of an A4 sheet, so that folding the sheet makes a booklet. */
export function Leaflet({ title, cover, entries, back, address, helplines, now }: Props) {
  const t = useTranslations("print");
  const pages = fillPages(entries, linesOf, LINES);
  const order = foldSides(pages.length + 1).flat();
  const blank = order.length - pages.length - 1;
  const placeOf = (number: number) => places[order.indexOf(number)];
  return (
    <>
      {entries.some(({ isSensitive }) => isSensitive) && <QuickExit />}
      <div className="print:hidden">
        <p>
          <a href={back.href} className="inline-flex min-h-11 items-center">
            {back.label}
          </a>
        </p>
        <PageHeader title={title} lead={t("leafletLead")} />
        <p className="mb-4 max-w-measure">
          {order.length === 2 ? t("adviceOneSide") : t("adviceBothSides", { count: order.length / 4 })}
        </p>
        <div className="mb-8">
          <PrintButton look="main" hint={t("adviceMenu")} />
        </div>
      </div>
      <div className="fold">
        {pages.map((onPage, index) => (
          <section key={index} aria-label={t("pageNumber", { number: index + 1 })} className={placeOf(index + 1)}>
            {index === 0 && cover && <p className="mb-2 text-lg font-bold">{cover}</p>}
            <ol className="space-y-5">
              {onPage.map((entry) => (
                <LeafletEntry key={entry.id} entry={entry} now={now} />
              ))}
            </ol>
          </section>
        ))}
        {Array.from({ length: blank }, (_, index) => (
          <div key={index} className={`fold-notes ${placeOf(pages.length + index + 1)}`}>
            <p>{t("notes")}</p>
          </div>
        ))}
        <section aria-label={t("pageNumber", { number: pages.length + 1 })} className={placeOf(order.length)}>
          <LeafletBack address={address} helplines={helplines} now={now} />
        </section>
      </div>
    </>
  );
}
