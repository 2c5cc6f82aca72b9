import type { ReactNode } from "react";

/** How a field looks; one with a fault has a frame that shows it. */
export const control =
  "mt-1 block min-h-11 w-full rounded-box border border-border bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-urgent";

/** What ties a control to its label, its hint and its fault. */
export type Described = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with what was typed. */
  problem?: ReactNode;
  className?: string;
  children: (described: Described) => ReactNode;
};

/** A label over one control, with its hint, and what is wrong, between the two. */
export function Labelled({ id, label, hint, problem, className = "min-w-0", children }: Props) {
  const hintId = hint ? `${id}-vihje` : null;
  const problemId = problem ? `${id}-virhe` : null;
  const describedBy = [hintId, problemId].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hintId && (
        <div id={hintId} className="text-sm text-soft">
          {hint}
        </div>
      )}
      {problemId && (
        <p id={problemId} className="border-l-4 border-urgent pl-2 font-semibold text-urgent">
          {problem}
        </p>
      )}
      {children({
        id,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(problemId && { "aria-invalid": true }),
      })}
    </div>
  );
}
