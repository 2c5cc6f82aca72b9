import { useTranslations } from "next-intl";
import { adminPaths } from "@/lib/admin-paths";
import type { FoundRun } from "@/lib/imports/runs";

/** The records that came of a run, in the order in which they can be published. */
export function MadeRecords({ items }: { items: FoundRun["items"] }) {
  const t = useTranslations("admin.records");
  return (
    <ol className="list-decimal pl-8">
      {items.map(({ recordId, record }) => (
        <li key={recordId}>
          <a href={adminPaths.record(recordId)} className="inline-flex min-h-11 items-center break-words">
            {record.title}
          </a>{" "}
          ({t(`noun.${record.noun}`)}, {t(`shown.${record.shown}`)})
        </li>
      ))}
    </ol>
  );
}
