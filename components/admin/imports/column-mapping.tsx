import { useTranslations } from "next-intl";
import { adminPaths } from "@/lib/admin-paths";
import type { DryRun } from "@/lib/imports/files/forms";
import { useFieldLabel } from "../form/field-label";
import { control } from "@/components/ui/labelled";

/** Which field each column of a table goes to. */
export function ColumnMapping({ id, table }: { id: string; table: NonNullable<DryRun["table"]> }) {
  const t = useTranslations("admin.transfer");
  const channel = useTranslations("admin.fields");
  const label = useFieldLabel(table.noun);
  const name = (field: string) => {
    if (field === "sourceId") return t("sourceIdColumn");
    const kind = `choice.kind.${field}` as "choice.price.free";
    return table.noun === "service" && channel.has(kind) ? channel(kind) : label(field);
  };
  return (
    <details className="my-6" open={table.mapping.every((field) => field === "")}>
      <summary className="min-h-11 cursor-pointer py-2 text-xl font-bold">{t("mappingTitle")}</summary>
      <p className="mb-3">{t("mappingLead")}</p>
      <form method="post" action={adminPaths.importRunAction(id)} className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {table.header.map((title, index) => (
            <label key={index} className="block min-w-0 break-words">
              {title || "–"}
              <select name="sarake" defaultValue={table.mapping[index]} className={control}>
                <option value="">{t("notTaken")}</option>
                {table.fields.map((field) => (
                  <option key={field} value={field}>
                    {name(field)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <div>
          <button
            name="_do"
            value="mapping"
            className="min-h-11 rounded-box border-2 border-spruce px-6 py-2 font-semibold"
          >
            {t("tryAgain")}
          </button>
        </div>
      </form>
    </details>
  );
}
