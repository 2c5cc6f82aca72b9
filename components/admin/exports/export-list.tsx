import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { adminPaths } from "@/lib/admin-paths";
import { nouns } from "@/lib/content/document-parts";

/** A file of each noun, as a table and as documents. */
export function ExportList() {
  const t = useTranslations("admin.transfer");
  const name = useTranslations("admin.records.noun");
  return (
    <>
      <p className="mb-4 max-w-measure">
        <a href={adminPaths.exportFile("json")} className="inline-flex min-h-11 items-center font-semibold">
          {t("exportAll")}
        </a>
        <br />
        {t("exportJsonHint")}
      </p>
      <DataTable caption={t("exportTitle")} head={[t("columnKind"), t("exportCsv"), t("exportJson")]}>
        {nouns.map((noun) => (
          <tr key={noun}>
            <th scope="row">{name(noun)}</th>
            {(["csv", "json"] as const).map((form) => (
              <td key={form}>
                <a
                  href={adminPaths.exportFile(form, { laji: noun })}

                  aria-label={`${form.toUpperCase()}: ${name(noun)}`}
                >
                  {form.toUpperCase()}
                </a>
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </>
  );
}
