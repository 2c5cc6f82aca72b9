import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { adminPaths } from "@/lib/admin-paths";
import { undeleteDays } from "@/lib/content/admin-list";
import type { FoundRecord } from "@/lib/content/admin-queries";
import { formatMoment } from "@/lib/platform/format/moment";
import { control } from "@/components/ui/labelled";

const button = "min-h-11 rounded-box border-2 border-spruce bg-surface px-4 font-semibold text-spruce hover:underline";
const dangerous =
  "min-h-11 rounded-box border-2 border-urgent bg-surface px-4 font-semibold text-urgent hover:underline";

/** What can be done to a record beside writing it: each form says what will happen. Only what the editor may is shown. */
export function RecordActions({ record }: { record: FoundRecord }) {
  const t = useTranslations("admin.records.actions");
  const { latest, publishedRevision, state, may } = record;
  const hasDraft = latest.number !== publishedRevision;
  if (state === "deleted")
    return (
      <Panel>
        <p>
          {t("deletedAt", {
            at: formatMoment(record.deletedAt!),
            until: formatMoment(deletedUntil(record.deletedAt!)),
          })}
        </p>
        {may("record.undelete") && (
          <Action record={record} action="undelete">
            <button className={button}>{t("undelete")}</button>
          </Action>
        )}
      </Panel>
    );
  return (
    <Panel>
      {record.submittedAt && (
        <p>
          {t("submitted", { at: formatMoment(record.submittedAt) })} {record.submittedNote}
        </p>
      )}
      {record.returnedNote && (
        <Notice tone="attention" title={t("returnedNote")}>
          <p className="whitespace-pre-wrap break-words">{record.returnedNote}</p>
        </Notice>
      )}
      {hasDraft && may("record.publish") && (
        <Action record={record} action="publish">
          <button className={button}>{t("publish", { number: latest.number })}</button>
        </Action>
      )}
      {hasDraft && !record.submittedAt && may("record.submit") && !may("record.publish") && (
        <Action record={record} action="submit">
          <Text name="viesti" label={t("submitNote")} />
          <button className={button}>{t("submit")}</button>
        </Action>
      )}
      {record.submittedAt && may("record.return") && (
        <Action record={record} action="return">
          <Text name="viesti" label={t("returnNote")} />
          <button className={button}>{t("return")}</button>
        </Action>
      )}
      {record.schedules.map((schedule) => (
        <div key={String(schedule.id)}>
          <p>
            {schedule.kind === "publish"
              ? t("scheduledPublish", { number: schedule.revisionNumber!, at: formatMoment(schedule.at) })
              : t("scheduledWithdraw", { at: formatMoment(schedule.at) })}
          </p>
          {may("record.schedule") && (
            <Action record={record} action="cancel">
              <input type="hidden" name="ajastus" value={String(schedule.id)} />
              <button className={button}>{t("cancel")}</button>
            </Action>
          )}
        </div>
      ))}
      {hasDraft && may("record.schedule") && (
        <Fold title={t("schedule")}>
          <Action record={record} action="schedule">
            <Moment prefix="julkaisu" />
            <button className={button}>{t("schedule")}</button>
          </Action>
        </Fold>
      )}
      {state === "published" && may("record.withdraw") && (
        <Fold title={t("withdraw")}>
          <p className="text-sm">{t("withdrawHint")}</p>
          <Action record={record} action="withdraw">
            <Text name="syy" label={t("reason")} />
            <Text name="jatkaja" label={t("successor")} />
            <button className={dangerous}>{t("withdraw")}</button>
          </Action>
          {may("record.schedule") && (
            <Fold title={t("scheduleWithdrawal")}>
              <Action record={record} action="scheduleWithdrawal">
                <Text name="syy" label={t("reason")} id="ajastettu-syy" />
                <Text name="jatkaja" label={t("successor")} id="ajastettu-jatkaja" />
                <Moment prefix="poistuminen" />
                <button className={dangerous}>{t("scheduleWithdrawal")}</button>
              </Action>
            </Fold>
          )}
        </Fold>
      )}
      {may("record.delete") && (
        <Fold title={t("delete")}>
          <p className="text-sm">{t("deleteHint")}</p>
          <Action record={record} action="delete">
            <button className={dangerous}>{t("delete")}</button>
          </Action>
        </Fold>
      )}
    </Panel>
  );
}

function deletedUntil(at: Date): Date {
  return new Date(at.getTime() + undeleteDays * 24 * 60 * 60 * 1_000);
}

function Panel({ children }: { children: ReactNode }) {
  const t = useTranslations("admin.records.actions");
  return (
    <section aria-labelledby="julkaiseminen" className="space-y-3 rounded-box border border-border bg-surface p-4">
      <h2 id="julkaiseminen" className="text-lg font-bold">
        {t("title")}
      </h2>
      {children}
    </section>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-11 py-2 font-semibold">{title}</summary>
      <div className="space-y-2 border-l-4 border-border/50 pl-3">{children}</div>
    </details>
  );
}

function Action({ record, action, children }: { record: FoundRecord; action: string; children: ReactNode }) {
  return (
    <form method="post" action={adminPaths.recordAction(record.id)} className="space-y-2">
      <input type="hidden" name="toimi" value={action} />
      <input type="hidden" name="versio" value={record.latest.number} />
      {children}
    </form>
  );
}

function Text({ name, label, id = name }: { name: string; label: string; id?: string }) {
  return (
    <div>
      <label htmlFor={`toimi-${id}`} className="text-sm font-semibold">
        {label}
      </label>
      <input id={`toimi-${id}`} name={name} type="text" maxLength={1_000} autoComplete="off" className={control} />
    </div>
  );
}

function Moment({ prefix }: { prefix: string }) {
  const t = useTranslations("admin.records.actions");
  return (
    <div>
      <div className="grid gap-3">
        {(["date", "time"] as const).map((part) => (
          <div key={part}>
            <label htmlFor={`${prefix}-${part}`} className="text-sm font-semibold">
              {t(part)}
            </label>
            <input
              id={`${prefix}-${part}`}
              name={part === "date" ? "paiva" : "aika"}
              type={part}
              required
              aria-describedby={`${prefix}-vihje`}
              className={control}
            />
          </div>
        ))}
      </div>
      <p id={`${prefix}-vihje`} className="text-sm text-soft">
        {t("timeHint")}
      </p>
    </div>
  );
}
