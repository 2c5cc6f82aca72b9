import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { adminPaths } from "@/lib/admin-paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import type { WorkItem } from "@/lib/worklist/admin-queries";
import { isCheck, type RecordPart } from "@/lib/worklist/record-parts";

type Props = { part: RecordPart; item: WorkItem; from: string };

/** What settles a row at once, or why nothing does. */
export function WorkItemButtons({ part, item, from }: Props) {
  if (part === "corrections") return <Dismiss item={item} from={from} />;
  if (!isCheck(part)) return null;
  return item.hasCorrection ? <CorrectionFirst item={item} /> : <Check item={item} from={from} />;
}

function Check({ item: { id, name, ask }, from }: Omit<Props, "part">) {
  const t = useTranslations("admin.worklist");
  return (
    <form method="post" action={adminPaths.workSend()} className="flex max-w-full flex-wrap items-center gap-2 text-sm">
      <Hidden id={id} from={from} />
      <ActionButton name="toiminto" value="oikein">
        <Named short={t("right")} whole={t("rightOf", { name })} />
      </ActionButton>
      {ask?.status === "open" && (
        <ActionButton name="toiminto" value="kysy">
          <Named short={t("ask")} whole={t("askOf", { name })} />
        </ActionButton>
      )}
      {ask?.status === "asked" && <span>{t("asked", { date: formatDay(dayInFinland(ask.on)) })}</span>}
      {ask?.status === "noAddress" && (
        <div className="max-w-72">
          {t("noAddress")}
          <a
            href={adminPaths.recordField(id, "email")}
            aria-label={t("addAddressOf", { name })}
            className="flex min-h-11 w-fit items-center font-semibold"
          >
            {t("addAddress")}
          </a>
        </div>
      )}
    </form>
  );
}

function CorrectionFirst({ item: { id, name, change } }: { item: WorkItem }) {
  const t = useTranslations("admin.worklist");
  const href = change ? adminPaths.version(id, change.to, { vertaa: change.from }) : adminPaths.record(id);
  return (
    <p className="max-w-80 text-sm">
      {t("openCorrection")}
      <a
        href={href}
        aria-label={t("openCorrectionOf", { name })}
        className="flex min-h-11 w-fit items-center font-semibold"
      >
        {t("readCorrection")}
      </a>
    </p>
  );
}

function Dismiss({ item: { id, name }, from }: Omit<Props, "part">) {
  const t = useTranslations("admin.worklist");
  return (
    <form method="post" action={adminPaths.workSend()} className="max-w-72 text-sm">
      <Hidden id={id} from={from} />
      <ActionButton name="toiminto" value="kasitelty">
        <Named short={t("dismiss")} whole={t("dismissOf", { name })} />
      </ActionButton>
      <p className="mt-1 text-soft">{t("dismissHint")}</p>
    </form>
  );
}

function Hidden({ id, from }: { id: string; from: string }) {
  return (
    <>
      <input type="hidden" name="tietue" value={id} />
      <input type="hidden" name="lista" value={from} />
    </>
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
