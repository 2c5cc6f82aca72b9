import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { adminPaths } from "@/lib/admin-paths";
import type { Versions } from "@/lib/content/history-queries";
import { formatMoment } from "@/lib/platform/format/moment";
import { useActorName } from "./actor-name";

/** Every version, when it was public, and the ways to compare and bring back. */
export function VersionTable({ record, versions, names, mayRestore }: Versions & { mayRestore: boolean }) {
  const t = useTranslations("admin.versions");
  const nameOf = useActorName(names);
  const head = (["version", "saved", "author", "public", "actions"] as const).map((key) => t(`columns.${key}`));
  return (
    <DataTable caption={t("title", { title: record.title })} head={head}>
      {versions.map(({ number, authorId, createdAt, publications }) => (
        <tr key={number}>
          <th scope="row">
            {t("version", { number })} {number === record.latestRevision && <Badge>{t("current")}</Badge>}
          </th>
          <td>{formatMoment(createdAt)}</td>
          <td>{nameOf(authorId)}</td>
          <td>
            {publications.length === 0 && t("notPublished")}
            {publications.map(({ startedAt, endedAt }) => (
              <div key={startedAt.toISOString()}>
                {endedAt
                  ? t("published", { from: formatMoment(startedAt), to: formatMoment(endedAt) })
                  : t("publishedNow", { from: formatMoment(startedAt) })}
              </div>
            ))}
          </td>
          <td>
            {number > 1 && (
              <a href={adminPaths.version(record.id, number)} className="mr-4">
                {t("compareWithPrevious")}
              </a>
            )}
            {record.publishedRevision !== null && number !== record.publishedRevision && (
              <a href={adminPaths.version(record.id, number, { vertaa: record.publishedRevision })} className="mr-4">
                {t("compareWithPublished")}
              </a>
            )}
            {mayRestore && number !== record.latestRevision && record.state !== "deleted" && (
              <form method="post" action={adminPaths.recordAction(record.id)} className="inline">
                <input type="hidden" name="toimi" value="restore" />
                <input type="hidden" name="vanha" value={number} />
                <input type="hidden" name="versio" value={record.latestRevision} />
                <button
                  aria-label={`${t("restore")}: ${t("version", { number })}`}
                  className="min-h-11 rounded-box border border-border bg-surface px-3 hover:underline"
                >
                  {t("restore")}
                </button>
              </form>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
