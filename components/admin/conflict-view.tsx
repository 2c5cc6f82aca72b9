import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import type { Conflict } from "@/lib/content/history-queries";
import { useActorName } from "./actor-name";
import { FieldChanges } from "./field-changes";

/** Two editors, one record: what each has changed since the version that both began from, and the ways to go on. */
export function ConflictView({ conflict }: { conflict: Conflict }) {
  const t = useTranslations("admin.versions.conflict");
  const nameOf = useActorName(conflict.names);
  const { record, latest, theirChanges, yourChanges, titles } = conflict;
  const name = nameOf(latest.authorId);
  const { number } = latest;
  const sides = [
    { id: "toisen", title: t("theirs", { name }), changes: theirChanges },
    { id: "omat", title: t("yours"), changes: yourChanges },
  ];
  const ways = [
    { action: "merge", label: t("merge"), hint: t("mergeHint") },
    { action: "keepMine", label: t("keepMine"), hint: t("keepMineHint", { number }) },
    { action: "drop", label: t("drop"), hint: t("dropHint", { number }) },
  ];
  return (
    <>
      <PageHeader title={t("title")} eyebrow={record.title} lead={t("lead", { name, number })} />
      <div className="mb-8 grid gap-4 sm:grid-cols-3">
        {ways.map(({ action, label, hint }) => (
          <form key={action} method="post" action={adminPaths.recordAction(record.id)}>
            <input type="hidden" name="toimi" value={action} />
            <button
              aria-describedby={`${action}-vihje`}
              className="min-h-11 w-full rounded-box border-2 border-spruce bg-surface px-4 py-2 font-semibold text-spruce hover:underline"
            >
              {label}
            </button>
            <p id={`${action}-vihje`} className="mt-1 text-sm text-soft">
              {hint}
            </p>
          </form>
        ))}
      </div>
      <div className="grid gap-8 lg:grid-cols-2">
        {sides.map(({ id, title, changes }) => (
          <section key={id} aria-labelledby={id} className="min-w-0">
            <h2 id={id} className="mb-3 text-xl font-bold">
              {title}
            </h2>
            {changes.length === 0 ? (
              <p>{t("none")}</p>
            ) : (
              <FieldChanges changes={changes} noun={record.noun} titles={titles} />
            )}
          </section>
        ))}
      </div>
    </>
  );
}
