import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { knownFunding, yearsAround, yearSpan } from "@/lib/organizations/funding-totals";
import type { FunderListItem } from "@/lib/organizations/funders/queries";
import { paths } from "@/lib/paths";
import { formatRange } from "@/lib/platform/format/dates";
import { formatEuros } from "@/lib/platform/format/money";

/** Funders with what sources tell of their money, and nothing more. */
export function FunderTable({ funders }: { funders: FunderListItem[] }) {
  const t = useTranslations("organizations");
  return (
    <DataTable
      caption={t("funders.listCaption")}
      head={[
        t("funders.funder"),
        t("funders.amount"),
        t("funders.projects"),
        t("funders.programmes"),
        t("funders.years"),
      ]}
    >
      {funders.map((funder) => (
        <tr key={funder.slug}>
          <th scope="row" className="min-w-44">
            <a href={paths.funder(funder.slug)} className="inline-block py-1">
              {localizedText(funder.name)}
            </a>{" "}
            {funder.standing === "ended" && <Badge tone="past">{t("ended")}</Badge>}
          </th>
          <td>
            <KnownAmount fundings={funder.fundings} />
          </td>
          <td>{new Set(funder.fundings.map(({ project }) => project.slug)).size}</td>
          <td>{funder.programmes.length}</td>
          <td>
            <Years funder={funder} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** The sum of the amounts that are known, and of how many fundings it is. */
export function KnownAmount({ fundings }: { fundings: { amountCents: number | null }[] }) {
  const t = useTranslations("organizations.funders");
  const { knownCents, knownCount, count } = knownFunding(fundings);
  if (knownCents === null) return <Missing>{t("amountUnknown")}</Missing>;
  return (
    <>
      <span className="whitespace-nowrap">{formatEuros(knownCents)}</span>
      {knownCount < count && (
        <span className="block text-soft">{t("amountPartly", { known: knownCount, all: count })}</span>
      )}
    </>
  );
}

function Years({ funder }: { funder: FunderListItem }) {
  const t = useTranslations("organizations.funders");
  const years = yearsAround(funder.fundings.map(({ period }) => yearSpan(period)));
  return years ? formatRange(String(years.first), String(years.last)) : <Missing>{t("yearsUnknown")}</Missing>;
}
