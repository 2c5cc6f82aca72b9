import { useTranslations } from "next-intl";
import { useCappedCount } from "@/components/admin/capped-count";
import { useFactName } from "@/components/records/fact-value";
import { DataTable } from "@/components/ui/data-table";
import { SelectField } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { localizedText } from "@/components/ui/localized-text";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import { nouns, type Noun } from "@/lib/content/document-parts";
import type { GapReason } from "@/lib/content/gaps";
import { formatEuros } from "@/lib/platform/format/money";
import type { ListedGap } from "@/lib/upkeep/admin-queries";

type Props = {
  gaps: {
    items: ListedGap[];
    page: number;
    pageCount: number;
    counts: ReadonlyMap<GapReason, number>;
  };
  chosen: { noun: Noun | null; reason: GapReason | null };
};

/** What the records do not know: each with its reason, and a link to the field that mends it. */
export function GapListView({ gaps: { items, page, pageCount, counts }, chosen }: Props) {
  const t = useTranslations("admin.gaps");
  const worklist = useTranslations("admin.worklist");
  const countOf = useCappedCount();
  const nounChoices = nouns.map((noun) => ({ value: noun, label: worklist(`noun.${noun}`) }));
  const reasonChoices = [...counts].map(([reason, count]) => ({
    value: reason,
    label: t("reasonCount", { reason: t(`reason.${reason}`), count: countOf(count) }),
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")}>
        <a href={adminPaths.poorest()} className="inline-flex min-h-11 items-center">
          {t("toPoorest")}
        </a>
      </PageHeader>
      <FilterForm
        action={adminPaths.gaps()}
        label={t("filters")}
        clearHref={chosen.noun || chosen.reason ? adminPaths.gaps() : null}
      >
        <SelectField name="laji" label={t("filterNoun")} any={t("any")} choices={nounChoices} value={chosen.noun} />
        <SelectField
          name="puute"
          label={t("filterReason")}
          any={t("any")}
          choices={reasonChoices}
          value={chosen.reason}
        />
      </FilterForm>
      <div className="mt-6">{items.length === 0 ? <p>{t("none")}</p> : <GapTable items={items} />}</div>
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(sivu) => adminPaths.gaps({ laji: chosen.noun, puute: chosen.reason, sivu })}
      />
    </>
  );
}

function GapTable({ items }: { items: ListedGap[] }) {
  const t = useTranslations("admin.gaps");
  const worklist = useTranslations("admin.worklist");
  const factName = useFactName();
  return (
    <DataTable caption={t("tableCaption")} head={[t("record"), t("gap")]}>
      {items.map(({ recordId, name, noun, reason, field, note, amountCents }, index) => {
        const place = field ? factName(field) : t("wholeRecord");
        return (
          <tr key={index}>
            <th scope="row" className="min-w-40">
              <a href={adminPaths.record(recordId)}>{name}</a>
              <span className="block text-soft">{worklist(`noun.${noun}`)}</span>
            </th>
            <td className="min-w-48">
              {t(`reason.${reason}`)}
              {amountCents ? ` (${formatEuros(amountCents)})` : ""}
              {note !== null && <span className="block max-w-measure text-soft">{localizedText(note)}</span>}
              {reason === "declaredFilled" && <p>{t("filledHint")}</p>}
              <p>
                <a
                  href={adminPaths.recordField(recordId, reason === "declaredFilled" ? "gaps" : field)}
                  aria-label={t("mendOf", { name, field: place })}
                  className="font-semibold"
                >
                  {place}
                </a>
              </p>
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
