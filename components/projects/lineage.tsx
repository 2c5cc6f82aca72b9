import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import { boundsOf } from "@/lib/platform/dates/partial-date";
import { localized } from "@/lib/platform/i18n/localized";
import type { LineageStep, ProjectDetails } from "@/lib/projects/queries";

/** What came before and after, as a list whose items also stand on one time line. */
export function Lineage({ steps }: { steps: LineageStep[] }) {
  const t = useTranslations("projects");
  const scale = timeScale(steps);
  return (
    <ol className="space-y-4">
      {steps.map((step) => (
        <li key={step.id} className={`border-l-4 pl-4 ${step.isThis ? "border-accent" : "border-border/50"}`}>
          <p>
            {step.isThis ? (
              <strong>
                {localizedText(step.name)} ({t("lineageThis")})
              </strong>
            ) : (
              <a href={paths.project(step.slug)}>{localizedText(step.name)}</a>
            )}
          </p>
          <p className="text-sm text-soft tabular-nums">
            <PeriodText period={step.period} />
          </p>
          <TimeBar step={step} scale={scale} />
          {step.edges.map((edge) => (
            <div key={edge.earlierId} className="mt-1 text-sm">
              <p>
                {t(`relation.${edge.kind}`)}: {localizedText(edge.earlier.name)}
              </p>
              <Evidence {...edge} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** Why the portal says that two projects belong together. */
export function Evidence({ source, locator, note }: Pick<LineageStep["edges"][number], "source" | "locator" | "note">) {
  const t = useTranslations("projects");
  const explanation = localizedText(note);
  return (
    <p className="text-soft">
      {t("evidence", { source: localized(source.title), locator: locator ?? "none" })}
      {explanation && `. ${explanation}`}
    </p>
  );
}

type Scale = { first: number; years: number };

function yearsOf(step: LineageStep): { from: number; to: number } | null {
  const start = boundsOf(step.period.start?.edtf).earliest;
  const end = boundsOf(step.period.end?.edtf).latest;
  if (!start && !end) return null;
  const decimal = (day: string) => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
  const from = decimal(start ?? end!);
  return { from, to: end ? decimal(end) + 1 / 12 : from + 1 / 12 };
}

function timeScale(steps: LineageStep[]): Scale {
  const known = steps.flatMap((step) => yearsOf(step) ?? []);
  const first = Math.floor(Math.min(...known.map(({ from }) => from)));
  return { first, years: Math.max(1, Math.ceil(Math.max(...known.map(({ to }) => to))) - first) };
}

/** The project's time on the line that all items share; nothing when no year is known. */
function TimeBar({ step, scale }: { step: LineageStep; scale: Scale }) {
  const years = yearsOf(step);
  if (!years) return null;
  const percent = (value: number) => `${(value / scale.years) * 100}%`;
  return (
    <svg className="mt-1 h-3 w-full" aria-hidden="true" preserveAspectRatio="none">
      <line x1="0" x2="100%" y1="6" y2="6" className="stroke-border" strokeWidth="1" />
      <rect
        x={percent(years.from - scale.first)}
        width={percent(years.to - years.from)}
        height="12"
        rx="2"
        className={step.isThis ? "fill-accent" : "fill-spruce"}
      />
    </svg>
  );
}

/** Projects beside this one, with the evidence of each. */
export function Cooperation({ project }: { project: ProjectDetails }) {
  const t = useTranslations("projects");
  const others = [
    ...project.relations.map(({ earlier, ...evidence }) => ({ other: earlier, evidence })),
    ...project.relatedBy.map(({ project: other, ...evidence }) => ({ other, evidence })),
  ];
  if (others.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-lg font-bold">{t("relation.cooperatesWith")}</h3>
      <ul className="mt-2 space-y-3">
        {others.map(({ other, evidence }) => (
          <li key={other.slug}>
            <a href={paths.project(other.slug)}>{localizedText(other.name)}</a>
            <div className="text-sm">
              <Evidence {...evidence} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
