import { useTranslations } from "next-intl";
import type { Draft } from "@/lib/content/revisions";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { splitFunding } from "@/lib/projects/money";

const amount = (value: unknown) => (typeof value === "number" ? value : null);

/** What the fundings come to, beside the budget: as the draft has them. */
export function FundingSum({ document }: { document: Draft }) {
  const t = useTranslations("admin.fields.sum");
  const rows = (Array.isArray(document.fundings) ? document.fundings : []) as Record<string, unknown>[];
  if (rows.length === 0) return null;
  const budget = amount(document.budgetCents);
  const fundings = rows.map((row) => ({
    amountCents: amount(row.amountCents),
    shareBasisPoints: amount(row.shareBasisPoints),
  }));
  const { accountedCents, remainderCents, exceedsBudget } = splitFunding(budget, fundings);
  const shares = fundings.reduce((sum, { shareBasisPoints }) => sum + (shareBasisPoints ?? 0), 0);
  const lines = [
    [t("budget"), budget === null ? t("unknown") : formatEuros(budget)],
    [t("amounts"), formatEuros(accountedCents)],
    [t("shares"), formatShare(shares)],
    ...(remainderCents ? [[t("remainder"), formatEuros(remainderCents)]] : []),
  ];
  return (
    <div className="mt-4 max-w-measure border-l-4 border-accent pl-4">
      <p className="font-semibold">{t("title")}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 tabular-nums">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="text-right sm:text-left">{value}</dd>
          </div>
        ))}
      </dl>
      {exceedsBudget && <p className="font-semibold text-urgent">{t("over")}</p>}
    </div>
  );
}
