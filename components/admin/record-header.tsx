import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import type { FoundRecord, ListedRecord } from "@/lib/content/admin-queries";
import { pathOfRecord } from "@/lib/paths";
import { formatMoment } from "@/lib/platform/format/moment";
import { useActorName } from "./actor-name";

const tones: Record<ListedRecord["shown"], BadgeTone> = {
  draft: "attention",
  inReview: "attention",
  scheduled: "attention",
  published: "good",
  changed: "attention",
  withdrawn: "past",
  deleted: "past",
};

export function StateBadge({ shown }: { shown: ListedRecord["shown"] }) {
  const t = useTranslations("admin.records.shown");
  return <Badge tone={tones[shown]}>{t(shown)}</Badge>;
}

/** What record this is, where it is in its life, and the ways to its other sides. */
export function RecordHeader({ record, names }: { record: FoundRecord; names: ReadonlyMap<string, string> }) {
  const t = useTranslations("admin.records");
  const nameOf = useActorName(names);
  const slug = record.slugs[0]?.slug;
  const publicPath =
    slug && (record.state === "published" || record.state === "withdrawn") ? pathOfRecord(record.noun, slug) : null;
  const links = [
    { href: adminPaths.preview(record.id), label: t("form.preview") },
    { href: adminPaths.versions(record.id), label: t("form.history") },
    { href: adminPaths.recordQuality(record.id), label: t("form.quality") },
    ...(record.may("audit.read") ? [{ href: adminPaths.log({ tietue: record.id }), label: t("form.log") }] : []),
    ...(publicPath ? [{ href: publicPath, label: t("form.publicPage") }] : []),
  ];
  const { number, createdAt, authorId } = record.latest;
  return (
    <PageHeader title={record.title} eyebrow={t(`noun.${record.noun}`)}>
      <StateBadge shown={record.shown} />
      <p className="text-sm text-soft">
        {t("form.version", { number, name: nameOf(authorId), at: formatMoment(createdAt) })}
      </p>
      <ul className="flex w-full flex-wrap gap-x-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center font-semibold">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </PageHeader>
  );
}
