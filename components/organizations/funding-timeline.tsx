import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { PeriodText } from "@/components/ui/time-text";
import { isPartlyKnown, yearsAround, yearSpan } from "@/lib/organizations/funding-totals";
import type { FunderDetails } from "@/lib/organizations/funders/queries";

/** Fundings as bars on one line of years; a bar whose time is known in part has a dashed edge. Its table stands beside it. */
export function FundingTimeline({ fundings }: { fundings: FunderDetails["fundings"] }) {
  const t = useTranslations("organizations.funders");
  const years = yearsAround(fundings.map(({ period }) => yearSpan(period)));
  if (!years) return null;
  const count = years.last - years.first + 1;
  const percent = (value: number) => `${Math.round((value / count) * 10_000) / 100}%`;
  return (
    <figure aria-label={t("timelineLabel", years)}>
      <ul className="space-y-3">
        {fundings.map(({ project, period }, index) => {
          const span = yearSpan(period);
          return (
            <li key={index}>
              <p className="text-sm">
                {localizedText(project.name)}{" "}
                <span className="text-soft tabular-nums">
                  (<PeriodText period={period} />)
                </span>
              </p>
              {span && (
                <svg className="mt-1 h-4 w-full" aria-hidden="true">
                  <line x1="0" x2="100%" y1="8" y2="8" className="stroke-border" strokeWidth="1" />
                  <rect
                    x={percent(span.from - years.first)}
                    y="1"
                    width={percent(span.to - span.from)}
                    height="14"
                    rx="2"
                    strokeWidth="2"
                    strokeDasharray={isPartlyKnown(period) ? "4 3" : undefined}
                    className={isPartlyKnown(period) ? "fill-spruce-wash stroke-spruce" : "fill-spruce stroke-spruce"}
                  />
                </svg>
              )}
            </li>
          );
        })}
      </ul>
      <p aria-hidden="true" className="mt-1 flex justify-between text-sm text-soft tabular-nums">
        <span>{years.first}</span>
        {count > 1 && <span>{years.last}</span>}
      </p>
    </figure>
  );
}
