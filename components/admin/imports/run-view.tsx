import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import type { DryRun, ShownRun } from "@/lib/imports/files/forms";
import { ColumnMapping } from "./column-mapping";
import { MadeRecords } from "./made-records";
import { PlannedRows } from "./planned-rows";

/** A run: while it is open what it would do, afterwards the drafts that came of it. */
export function RunView({ shown: { run, dryRun, isUndoable }, keptBack }: { shown: ShownRun; keptBack: string[] }) {
  const t = useTranslations("admin.transfer");
  const hasSource = run.items.some(({ record }) => record.noun === "source");
  return (
    <>
      {dryRun && <DryRunView id={run.id} dryRun={dryRun} />}
      {keptBack.length > 0 && (
        <section className="mb-8">
          <h2 className="text-xl font-bold">{t("keptBackTitle")}</h2>
          <ul className="list-disc pl-6">
            {keptBack.map((line) => {
              const [recordId = "", reason = ""] = line.split(":");
              const item = run.items.find((one) => one.recordId === recordId);
              return item && t.has(`keptBack.${reason}` as "keptBack.published") ? (
                <li key={line}>
                  <a href={adminPaths.record(recordId)}>{item.record.title}</a>.{" "}
                  {t(`keptBack.${reason}` as "keptBack.published")}
                </li>
              ) : null;
            })}
          </ul>
        </section>
      )}
      {run.state === "done" && run.items.length > 0 && (
        <p className="mb-4 max-w-measure">
          {t("publishOrder", { count: run.items.length, hasSource: hasSource ? "yes" : "no" })}
        </p>
      )}
      {!dryRun && <MadeRecords items={run.items.slice(0, 500)} />}
      {isUndoable && (
        <form method="post" action={adminPaths.importRunAction(run.id)} className="mt-6">
          <input type="hidden" name="_do" value="undo" />
          <SubmitButton>{t("undo")}</SubmitButton>
        </form>
      )}
    </>
  );
}

function DryRunView({ id, dryRun }: { id: string; dryRun: DryRun }) {
  const t = useTranslations("admin.transfer");
  const { rows, counts, losses, table, mark, titles } = dryRun;
  return (
    <>
      <p className="text-lg font-semibold">{t("countsLine", counts)}</p>
      <form method="post" action={adminPaths.importRunAction(id)} className="my-6 flex flex-wrap gap-4">
        <input type="hidden" name="_koe" value={mark} />
        {counts.created + counts.changed > 0 && (
          <button
            name="_do"
            value="import"
            className="min-h-11 rounded-box border-2 border-spruce bg-spruce px-6 py-2 font-bold text-paper"
          >
            {t("importNow")}
          </button>
        )}
        <button name="_do" value="drop" className="min-h-11 rounded-box border-2 border-border px-6 py-2 font-semibold">
          {t("dropRun")}
        </button>
      </form>
      {table && <ColumnMapping id={id} table={table} />}
      {losses.size > 0 && (
        <section className="my-6">
          <h2 className="text-xl font-bold">{t("lossesTitle")}</h2>
          <ul className="list-disc pl-6">
            {[...losses].slice(0, 200).map(([path, count]) => (
              <li key={path}>{t("loss", { path, count })}</li>
            ))}
          </ul>
        </section>
      )}
      <PlannedRows rows={rows} titles={titles} />
    </>
  );
}
