import type { ReactNode } from "react";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  type?: "text" | "email" | "password";
  autoComplete: string;
  value?: string;
  inputMode?: "numeric";
  maxLength?: number;
  problem?: string | null;
};

/** A field of an account: names of fields that begin with an underscore are never shown again. */
export function AccountField({ name, label, hint, type = "text", value, problem, maxLength = 254, ...rest }: Props) {
  const described = [hint && `${name}-vihje`, problem && `${name}-virhe`].filter(Boolean).join(" ");
  const frame = problem ? "border-2 border-urgent" : "border border-border";
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-vihje`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-virhe`} className="font-semibold text-urgent">
          {problem}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        required
        maxLength={maxLength}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        className={`mt-1 block min-h-11 w-full max-w-md rounded-box bg-surface px-3 py-2 text-ink ${frame}`}
        {...rest}
      />
    </div>
  );
}
