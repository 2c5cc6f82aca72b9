import { useTranslations } from "next-intl";
import { useMoment } from "@/components/admin/editors/use-moment";
import { adminPaths } from "@/lib/admin-paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import type { WorkItem } from "@/lib/worklist/admin-queries";
import type { RecordPart } from "@/lib/worklist/record-parts";
import { WorkItemButtons } from "./work-item-buttons";

type Props = {
  part: RecordPart;
  items: WorkItem[];
  /** Where the editor is led back to: the word of the list, or nothing for the home page. */
  from: string;
  /** True where rows can be chosen for the buttons below the list. */
  isChosen?: boolean;
};

/** Records to work off: what each is, since when it waits, and the button that settles the commonest case. */
export function WorkItems({ part, items, from, isChosen = false }: Props) {
  const t = useTranslations("admin.worklist");
  return (
    <ul className="divide-y divide-border/50 border-y border-border/50">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          {isChosen && item.hasCorrection && <span className="size-11 shrink-0" />}
          {isChosen && !item.hasCorrection && (
            <label className="inline-flex size-11 shrink-0 items-center justify-center">
              <input
                type="checkbox"
                name="tietue"
                value={item.id}
                form="valitut"
                aria-label={t("choose", { name: item.name })}
                className="size-6 accent-spruce"
              />
            </label>
          )}
          <div className="min-w-0 flex-1 basis-64">
            <Name part={part} item={item} />
            <p className="text-sm text-soft">
              {t(`noun.${item.noun}`)}
              {", "}
              <Since part={part} item={item} />
            </p>
          </div>
          <WorkItemButtons part={part} item={item} from={from} />
        </li>
      ))}
    </ul>
  );
}

/** Where a draft waits for its reader, the name leads to what it changes, with the form beside it. */
function Name({ part, item: { id, name, change } }: { part: RecordPart; item: WorkItem }) {
  const t = useTranslations("admin.worklist");
  const isToRead = change && (part === "corrections" || part === "review");
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <a
        href={isToRead ? adminPaths.version(id, change.to, { vertaa: change.from }) : adminPaths.record(id)}
        className="inline-block py-1 font-semibold"
      >
        {isToRead ? t("changes", { name }) : name}
      </a>
      {isToRead && (
        <a href={adminPaths.record(id)} aria-label={t("formOf", { name })} className="inline-block py-3 text-sm">
          {t("form")}
        </a>
      )}
    </p>
  );
}

function Since({ part, item: { at, detail } }: { part: RecordPart; item: WorkItem }) {
  const t = useTranslations("admin.worklist");
  const moment = useMoment();
  if (!at) return <>{t("neverChecked")}</>;
  const date = part === "scheduled" ? moment(at) : formatDay(dayInFinland(at));
  const what =
    part === "scheduled" && detail ? `${t(`scheduledKind.${detail as "publish"}`)} ` : detail ? `${detail}, ` : "";
  return <>{what + t(`at.${part}`, { date })}</>;
}
