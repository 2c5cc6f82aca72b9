import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { SelectField } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import type { Noun } from "@/lib/content/document-parts";
import type { listPoorest } from "@/lib/upkeep/admin-queries";

type Props = { list: Awaited<ReturnType<typeof listPoorest>>; page: number; noun: Noun | null; nouns: Noun[] };

/** The records that lack most, with what each lacks beside its score. */
export function PoorestView({ list: { items, pageCount }, page, noun, nouns }: Props) {
  const t = useTranslations("admin.gaps");
  const worklist = useTranslations("admin.worklist");
  const choices = nouns.map((value) => ({ value, label: worklist(`noun.${value}`) }));
  return (
    <>
      <PageHeader title={t("poorestTitle")} lead={t("poorestLead")}>
        <a href={adminPaths.gaps()} className="inline-flex min-h-11 items-center">
          {t("toGaps")}
        </a>
      </PageHeader>
      <FilterForm action={adminPaths.poorest()} label={t("filters")} clearHref={noun ? adminPaths.poorest() : null}>
        <SelectField name="laji" label={t("filterNoun")} any={t("any")} choices={choices} value={noun} />
      </FilterForm>
      <p className="mt-6 text-sm text-soft">{t("measured")}</p>
      {items.length === 0 ? (
        <p className="mt-4">{t("poorestNone")}</p>
      ) : (
        <DataTable caption={t("poorestCaption")} head={[t("record"), t("lacks")]}>
          {items.map(({ record, score, lacks }) => (
            <tr key={record.id}>
              <th scope="row" className="min-w-40">
                <a href={adminPaths.recordQuality(record.id)}>{record.name}</a>
                <span className="block text-soft">
                  {`${worklist(`noun.${record.noun}`)}, ${t("percent", { score })}`}
                </span>
              </th>
              <td className="min-w-48">{lacks.map((key) => t(`criterion.${key}` as never)).join(", ")}</td>
            </tr>
          ))}
        </DataTable>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => adminPaths.poorest({ laji: noun, sivu })} />
    </>
  );
}
