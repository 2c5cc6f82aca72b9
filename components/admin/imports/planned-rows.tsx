import { useTranslations } from "next-intl";
import { shownRows } from "@/lib/imports/files/forms";
import type { PlannedRow } from "@/lib/imports/files/plan";
import { FieldChanges } from "../field-changes";
import { useObstacleText, usePathLabel } from "../form/field-label";

/** The rows of a dry run, those with faults first: an editor mends them before anything else. */
export function PlannedRows({ rows, titles }: { rows: PlannedRow[]; titles: ReadonlyMap<string, string> }) {
  const t = useTranslations("admin.transfer");
  const order = ["error", "change", "create", "unchanged"];
  const sorted = rows.toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  return (
    <section>
      <h2 className="text-xl font-bold">{t("rowsTitle")}</h2>
      {rows.length > shownRows && <p>{t("moreRows", { shown: shownRows, total: rows.length })}</p>}
      <ol className="grid">
        {sorted.slice(0, shownRows).map((row) => (
          <li key={row.line} className="border-t border-border/50 py-3">
            <p className="break-words">
              <span className="text-soft">{t("rowLine", { line: row.line })}</span>{" "}
              <span className="font-semibold">{row.name}</span> – {t(`action.${row.action}`)}
            </p>
            {row.faults.length > 0 && <Faults row={row} />}
            {row.notes.length > 0 && <Notes notes={row.notes} />}
            {row.changes.length > 0 && <FieldChanges changes={row.changes} noun={row.noun} titles={titles} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Notes({ notes }: Pick<PlannedRow, "notes">) {
  const t = useTranslations("admin.transfer");
  return (
    <ul className="mt-1 list-disc pl-6 text-soft">
      {notes.slice(0, 40).map(({ reason, value = "" }, index) => (
        <li key={index} className="break-words">
          {t(`note.${reason}` as "note.noPlace", { value })}
        </li>
      ))}
    </ul>
  );
}

function Faults({ row }: { row: PlannedRow }) {
  const t = useTranslations("admin.transfer");
  const label = usePathLabel(row.noun);
  const obstacle = useObstacleText();
  const words = (reason: string, value = "") => {
    const key = `fault.${reason}` as "fault.referenceUnknown";
    return t.has(key) ? t(key, { value }) : obstacle(reason);
  };
  return (
    <ul className="mt-1 border-l-4 border-urgent pl-3 text-urgent">
      {row.faults.map(({ path, reason, value }, index) => (
        <li key={index}>{t("faultAt", { field: path ? label(path) : "–", reason: words(reason, value) })}</li>
      ))}
    </ul>
  );
}
