import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { useMoment } from "@/components/admin/editors/use-moment";
import { adminPaths } from "@/lib/admin-paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import type { WorkItem } from "@/lib/worklist/admin-queries";
import type { RecordPart } from "@/lib/worklist/record-parts";

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
          {isChosen && (
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
            <a href={adminPaths.record(item.id)} className="inline-block py-1 font-semibold">
              {item.name}
            </a>
            <p className="text-sm text-soft">
              {t(`noun.${item.noun}`)}
              {", "}
              <Since part={part} item={item} />
            </p>
          </div>
          <ItemButtons part={part} item={item} from={from} />
        </li>
      ))}
    </ul>
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

function ItemButtons({ part, item: { id, noun, name }, from }: { part: RecordPart; item: WorkItem; from: string }) {
  const t = useTranslations("admin.worklist");
  const isCheck = part === "overdue" || part === "soon";
  if (!isCheck && part !== "corrections") return null;
  return (
    <form method="post" action={adminPaths.workSend()} className="flex flex-wrap gap-2 text-sm">
      <input type="hidden" name="tietue" value={id} />
      <input type="hidden" name="lista" value={from} />
      {isCheck && (
        <ActionButton name="toiminto" value="oikein">
          <Named short={t("right")} whole={t("rightOf", { name })} />
        </ActionButton>
      )}
      {isCheck && noun === "contact" && (
        <ActionButton name="toiminto" value="kysy">
          <Named short={t("ask")} whole={t("askOf", { name })} />
        </ActionButton>
      )}
      {part === "corrections" && (
        <ActionButton name="toiminto" value="kasitelty">
          <Named short={t("dismiss")} whole={t("dismissOf", { name })} />
        </ActionButton>
      )}
    </form>
  );
}

/** A short button that says to a screen reader of what it is. */
function Named({ short, whole }: { short: string; whole: string }) {
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">{whole}</span>
    </>
  );
}
