import { useTranslations } from "next-intl";
import { DoneNote } from "@/components/admin/editors/done-note";
import { useMoment } from "@/components/admin/editors/use-moment";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { SelectField } from "@/components/ui/fields";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import type { QueuedFeedback } from "@/lib/feedback/admin-queries";
import { feedbackKinds } from "@/lib/feedback/form";
import { queueStatuses } from "@/lib/feedback/queue";

const tones: Record<QueuedFeedback["status"], BadgeTone> = {
  received: "attention",
  inProgress: "plain",
  answered: "past",
  published: "good",
  rejected: "past",
};

type Props = {
  list: { items: QueuedFeedback[]; total: number; pageCount: number };
  filters: { status: string | null; kind: string | null; page: number };
  isDeleted: boolean;
};

/** What readers have sent: those that wait first. */
export function QueueView({ list: { items, pageCount }, filters: { status, kind, page }, isDeleted }: Props) {
  const t = useTranslations("admin.feedback");
  const moment = useMoment();
  const statusChoices = queueStatuses.map((value) => ({
    value,
    label: value === "waiting" ? t("waiting") : t(`status.${value}`),
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {isDeleted && <DoneNote>{t("done.poistettu")}</DoneNote>}
      <FilterForm
        action={adminPaths.feedback()}
        label={t("filters")}
        clearHref={status || kind ? adminPaths.feedback() : null}
      >
        <SelectField name="tila" label={t("filterStatus")} any={t("any")} choices={statusChoices} value={status} />
        <SelectField
          name="laji"
          label={t("filterKind")}
          any={t("any")}
          choices={feedbackKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
        />
      </FilterForm>
      {items.length === 0 ? (
        <p className="mt-6">{t("none")}</p>
      ) : (
        <ul className="mt-6 divide-y divide-border/50 border-y border-border/50">
          {items.map((item) => (
            <li key={item.id} className="py-3">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <a href={adminPaths.feedbackMessage(item.id)} className="inline-block py-1 font-semibold">
                  {t("messageTitle", { kind: t(`kind.${item.kind}`), name: item.record?.name ?? t("wholePortal") })}
                </a>
                <Badge tone={tones[item.status]}>{t(`status.${item.status}`)}</Badge>
              </div>
              <p className="line-clamp-2 max-w-measure [overflow-wrap:anywhere]" dir="auto">
                {item.message}
              </p>
              <p className="text-sm text-soft">{moment(item.createdAt)}</p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(sivu) => adminPaths.feedback({ tila: status, laji: kind, sivu })}
      />
    </>
  );
}
