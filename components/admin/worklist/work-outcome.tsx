import { useTranslations } from "next-intl";
import { DoneNote } from "@/components/admin/editors/done-note";
import { Notice } from "@/components/ui/notice";
import { adminPaths } from "@/lib/admin-paths";

/** What a button did: `done` is a key of messages, `refused` the records that were left, with the reason of each. */
export type WorkDone = {
  done: "confirmed" | "asked" | "dismissed" | "nothingChosen";
  count: number;
  refused: { id: string; name: string; reason: string }[];
  asked: { id: string; name: string; address: string }[];
};

export function WorkOutcome({ outcome: { done, count, refused, asked } }: { outcome: WorkDone }) {
  const t = useTranslations("admin.checks");
  return (
    <>
      {(count > 0 || done === "dismissed" || done === "nothingChosen") && (
        <DoneNote>
          {t(`done.${done}`, { count })}
          {asked.map(({ id, name, address }) => (
            <span key={id} className="block wrap-anywhere">
              {t("askedTo", { name, address })}
            </span>
          ))}
        </DoneNote>
      )}
      {refused.length > 0 && (
        <Notice tone="attention" title={t("refusedTitle")}>
          <ul className="list-disc pl-6">
            {refused.map(({ id, name, reason }) => (
              <li key={id}>
                <a href={adminPaths.record(id)}>{name}</a>: {t(`refused.${reason}` as never)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
