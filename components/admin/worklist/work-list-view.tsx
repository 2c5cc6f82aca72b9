import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { SubmitButton } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { adminPaths } from "@/lib/admin-paths";
import type { WorkItem } from "@/lib/worklist/admin-queries";
import { partWords } from "@/lib/worklist/parts";
import { isCheck, type RecordPart } from "@/lib/worklist/record-parts";
import { useCappedCount } from "../capped-count";
import { WorkItems } from "./work-items";
import { WorkOutcome, type WorkDone } from "./work-outcome";

type Props = {
  part: RecordPart;
  list: { items: WorkItem[]; total: number; pageCount: number };
  page: number;
  outcome: WorkDone | null;
};

/** One part of the worklist, whole; records to check can be chosen, or confirmed by the page. */
export function WorkListView({ part, list: { items, total, pageCount }, page, outcome }: Props) {
  const t = useTranslations("admin.worklist");
  const countOf = useCappedCount();
  const word = partWords[part];
  const toCheck = isCheck(part) ? items.filter(({ hasCorrection }) => !hasCorrection) : [];
  return (
    <>
      <PageHeader title={`${t(`part.${part}`)} (${countOf(total)})`} lead={t(`hint.${part}`)} />
      {outcome && <WorkOutcome outcome={outcome} />}
      {items.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <>
          {toCheck.length > 0 && <p className="mb-4 max-w-measure">{t("chooseHint")}</p>}
          <WorkItems part={part} items={items} from={word} isChosen={isCheck(part)} />
          {toCheck.length > 0 && <WholeList items={toCheck} left={items.length - toCheck.length} word={word} />}
        </>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={(sivu) => adminPaths.work(word, { sivu })} />
      <p className="mt-8">
        <a href={adminPaths.home()} className="inline-flex min-h-11 items-center">
          {t("back")}
        </a>
      </p>
    </>
  );
}

/** Two forms: one for the rows that are chosen above; behind a step, one for the whole page. */
function WholeList({ items, left, word }: { items: WorkItem[]; left: number; word: string }) {
  const t = useTranslations("admin.worklist");
  const count = items.length;
  return (
    <>
      <form id="valitut" method="post" action={adminPaths.workSend()} className="mt-6 flex flex-wrap gap-4">
        <input type="hidden" name="lista" value={word} />
        <SubmitButton name="toiminto" value="oikein">
          {t("confirmChosen")}
        </SubmitButton>
        {items.some(({ ask }) => ask?.status === "open") && (
          <ActionButton name="toiminto" value="kysy">
            {t("askChosen")}
          </ActionButton>
        )}
      </form>
      <details className="mt-4 max-w-measure">
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{t("confirmPage")}</summary>
        <form method="post" action={adminPaths.workSend()}>
          <input type="hidden" name="lista" value={word} />
          {items.map(({ id }) => (
            <input key={id} type="hidden" name="tietue" value={id} />
          ))}
          <p className="mt-2 mb-4">{t("confirmPageHint", { count, left })}</p>
          <ActionButton name="toiminto" value="oikein">
            {t("confirmPageButton", { count })}
          </ActionButton>
        </form>
      </details>
    </>
  );
}
