import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import type { compareVersions } from "@/lib/content/history-queries";
import { formatMoment } from "@/lib/platform/format/moment";
import { useActorName } from "./actor-name";
import { FieldChanges } from "./field-changes";

type Props = { comparison: NonNullable<Awaited<ReturnType<typeof compareVersions>>> };

export function ComparisonView({ comparison }: Props) {
  const t = useTranslations("admin.versions");
  const { record, before, after, changes, names, titles } = comparison;
  const nameOf = useActorName(names);
  return (
    <>
      <PageHeader
        title={t("compareTitle", { title: record.title })}
        lead={t("compareLead", {
          from: before.number,
          to: after.number,
          name: nameOf(after.authorId),
          at: formatMoment(after.createdAt),
        })}
      >
        <a href={adminPaths.versions(record.id)} className="inline-flex min-h-11 items-center font-semibold">
          {t("allVersions")}
        </a>
        <a href={adminPaths.record(record.id)} className="inline-flex min-h-11 items-center font-semibold">
          {t("back")}
        </a>
      </PageHeader>
      {changes.length === 0 ? (
        <p>{t("same")}</p>
      ) : (
        <FieldChanges changes={changes} noun={record.noun} titles={titles} />
      )}
    </>
  );
}
