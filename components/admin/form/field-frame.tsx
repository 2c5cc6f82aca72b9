import type { ReactNode } from "react";
import { fieldId, type FormContext } from "./form-context";
import { useObstacleText } from "./field-label";

export const control =
  "mt-1 block min-h-11 w-full rounded-box border border-border bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-urgent";

type Described = { "aria-describedby"?: string; "aria-invalid"?: true };

/** The hint and the error of a field, and the attributes that tie them to its control. */
export function useFieldNotes(context: FormContext, path: string, hint?: string | null) {
  const words = useObstacleText();
  const errors = context.obstacles.filter((obstacle) => obstacle.path === path).map(({ reason }) => words(reason));
  const hintId = hint ? `${fieldId(path)}-vihje` : null;
  const errorId = errors.length > 0 ? `${fieldId(path)}-virhe` : null;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ");
  const attributes: Described = {
    ...(describedBy && { "aria-describedby": describedBy }),
    ...(errorId && { "aria-invalid": true }),
  };
  return {
    attributes,
    hintLine: hintId && (
      <p id={hintId} className="text-sm text-soft">
        {hint}
      </p>
    ),
    errorLine: errorId && (
      <p id={errorId} className="mt-1 border-l-4 border-urgent pl-2 font-semibold text-urgent">
        {errors.join(" ")}
      </p>
    ),
  };
}

/** A label over one control, with what belongs between and after. */
export function FieldFrame({
  path,
  label,
  context,
  hint,
  children,
}: {
  path: string;
  label: ReactNode;
  context: FormContext;
  hint?: string | null;
  children: (attributes: Described & { id: string; name: string }) => ReactNode;
}) {
  const { attributes, hintLine, errorLine } = useFieldNotes(context, path, hint);
  return (
    <div className="min-w-0">
      <label htmlFor={fieldId(path)} className="font-semibold">
        {label}
      </label>
      {hintLine}
      {children({ ...attributes, id: fieldId(path), name: path })}
      {errorLine}
    </div>
  );
}
