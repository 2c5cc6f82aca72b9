import type { ReactNode } from "react";
import { Labelled, type Described } from "@/components/ui/labelled";
import { fieldId, type FormContext } from "./form-context";
import { useObstacleText } from "./field-label";

/** The hint and the error of fields in a group, and the attributes that tie them to it. */
export function useFieldNotes(context: FormContext, path: string, hint?: string | null) {
  const words = useObstacleText();
  const problem = problemAt(context, path, words);
  const hintId = hint ? `${fieldId(path)}-vihje` : null;
  const errorId = problem ? `${fieldId(path)}-virhe` : null;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ");
  const attributes: Omit<Described, "id"> = {
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
        {problem}
      </p>
    ),
  };
}

/** One field of a record, with its label and what stands in the way of publishing. */
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
  children: (attributes: Described & { name: string }) => ReactNode;
}) {
  const problem = problemAt(context, path, useObstacleText());
  return (
    <Labelled id={fieldId(path)} label={label} hint={hint} problem={problem}>
      {(described) => children({ ...described, name: path })}
    </Labelled>
  );
}

function problemAt({ obstacles }: FormContext, path: string, words: (reason: string) => string): string | null {
  const here = obstacles.filter((obstacle) => obstacle.path === path);
  return here.map(({ reason }) => words(reason)).join(" ") || null;
}
