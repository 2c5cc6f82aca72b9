import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { shareOf, splitFunding } from "@/lib/projects/money";
import type { ProjectDetails } from "@/lib/projects/queries";
import { formatEuros, formatShare } from "@/lib/platform/format/money";

/** The money as a bar and as its table, with the part of the budget that no source accounts for. */
export function FundingSplit({ budgetCents, fundings }: Pick<ProjectDetails, "budgetCents" | "fundings">) {
  const t = useTranslations("projects");
  const split = splitFunding(budgetCents, fundings);
  const remainder = split.remainderCents ?? 0;
  return (
    <>
      {split.exceedsBudget && <Notice tone="attention">{t("fundingExceeds")}</Notice>}
      {budgetCents !== null && split.accountedCents > 0 && (
        <FundingBar parts={split.parts} total={Math.max(budgetCents, split.accountedCents)} />
      )}
      <DataTable
        caption={t("fundingCaption")}
        head={[t("fundingPayer"), t("fundingInstrument"), t("fundingAmount"), t("fundingShare")]}
      >
        {fundings.map((funding, index) => (
          <tr key={index}>
            <th scope="row">
              {funding.funder ? (
                <a href={paths.funder(funding.funder.slug)}>{localizedText(funding.funder.name)}</a>
              ) : (
                <Missing>{t("funderUnknown")}</Missing>
              )}
              {funding.note && <p className="max-w-prose text-soft">{localizedText(funding.note)}</p>}
            </th>
            <td>{funding.instrument ?? "–"}</td>
            <td className="whitespace-nowrap">
              {funding.amountCents === null ? (
                <Missing>{t("fundingAmountUnknown")}</Missing>
              ) : (
                formatEuros(funding.amountCents)
              )}
            </td>
            <td>
              <Share funding={funding} budgetCents={budgetCents} />
            </td>
          </tr>
        ))}
        {remainder > 0 && (
          <tr>
            <th scope="row">
              <Missing>{t("fundingRemainder")}</Missing>
            </th>
            <td>–</td>
            <td className="whitespace-nowrap">{formatEuros(remainder)}</td>
            <td>{formatShare(shareOf(remainder, budgetCents) ?? 0)}</td>
          </tr>
        )}
        {budgetCents !== null && (
          <tr className="font-bold">
            <th scope="row" className="!font-bold">
              {t("fundingTotal")}
            </th>
            <td />
            <td className="whitespace-nowrap">{formatEuros(budgetCents)}</td>
            <td />
          </tr>
        )}
      </DataTable>
    </>
  );
}

function Share({ funding, budgetCents }: { funding: ProjectDetails["fundings"][number]; budgetCents: number | null }) {
  const counted = shareOf(funding.amountCents, budgetCents);
  const share = funding.shareBasisPoints ?? counted;
  return share === null ? "–" : formatShare(share);
}

const fills = ["fill-spruce", "fill-accent", "fill-link", "fill-visited"];

/** Parts of the whole from left to right; what is left over is hatched. Its numbers are in the table. */
function FundingBar({ parts, total }: { parts: number[]; total: number }) {
  const t = useTranslations("projects");
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part, 0));
  const percent = (cents: number) => `${(cents / total) * 100}%`;
  return (
    <svg role="img" aria-label={t("fundingBarLabel")} className="mb-4 h-8 w-full" preserveAspectRatio="none">
      <defs>
        <pattern id="ei-tiedossa" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="8" className="fill-border" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#ei-tiedossa)" />
      {parts.map((part, index) => (
        <rect
          key={index}
          x={percent(starts[index] ?? 0)}
          width={percent(part)}
          height="100%"
          className={fills[index % fills.length]}
        />
      ))}
      <rect width="100%" height="100%" fill="none" className="stroke-border" strokeWidth="2" />
    </svg>
  );
}
