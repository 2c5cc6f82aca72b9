import { useTranslations } from "next-intl";
import { FactName } from "@/components/records/fact-value";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import type { HardText } from "@/lib/readability/admin-queries";

const kinds = ["longSentence", "longWord", "passive"] as const;

type Props = { list: { items: HardText[]; pageCount: number }; page: number };

/** The hardest public texts, each with some of its hints and the fields where they are mended. */
export function HardTextsView({ list: { items, pageCount }, page }: Props) {
  const t = useTranslations("admin.readability");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <details className="mb-6 max-w-measure">
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{t("helpTitle")}</summary>
        <dl>
          {kinds.map((kind) => (
            <div key={kind} className="py-1">
              <dt className="font-semibold">{t(`kind.${kind}`)}</dt>
              <dd>{t(`help.${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {items.length === 0 && <p>{t("none")}</p>}
      <ul className="divide-y divide-border/50 border-y border-border/50">
        {items.map((item) => (
          <HardTextItem key={item.record.id} item={item} />
        ))}
      </ul>
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => adminPaths.readability({ sivu })} />
    </>
  );
}

function HardTextItem({ item: { record, hardness, words, counts, hints } }: { item: HardText }) {
  const t = useTranslations("admin.readability");
  const worklist = useTranslations("admin.worklist");
  return (
    <li className="py-4">
      <h2 className="text-lg font-bold">
        <a href={adminPaths.record(record.id)} className="inline-block py-1">
          {record.name}
        </a>
      </h2>
      <p className="text-sm text-soft">
        {worklist(`noun.${record.noun}`)}
        {", "}
        {t("hardness", { value: Math.round(hardness) })}
        {", "}
        {t("words", { count: words })}
        {". "}
        {t("counts", counts)}
      </p>
      <ul className="mt-2 max-w-measure space-y-1">
        {hints.map(({ field, kind, start, text }) => (
          <li key={`${field} ${start} ${kind}`} className="[overflow-wrap:anywhere]">
            <a href={adminPaths.recordField(record.id, field)} className="inline-block py-1">
              <FactName field={field} />
            </a>
            {`, ${t(`kind.${kind}`).toLowerCase()}: `}
            <q>{text}</q>
          </li>
        ))}
      </ul>
    </li>
  );
}
