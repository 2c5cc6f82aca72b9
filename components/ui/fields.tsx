import type { ReactNode } from "react";
import { control, Labelled } from "./labelled";

type FieldProps = { name: string; label: string; hint?: string };

export function TextField({
  name,
  label,
  hint,
  value,
  maxLength = 200,
  inputMode,
}: FieldProps & { value?: string | null; maxLength?: number; inputMode?: "numeric" }) {
  return (
    <Labelled id={name} label={label} hint={hint} className="min-w-0 flex-1">
      {(described) => (
        <input
          {...described}
          type="text"
          name={name}
          defaultValue={value ?? ""}
          maxLength={maxLength}
          autoComplete="off"
          inputMode={inputMode}
          className={control}
        />
      )}
    </Labelled>
  );
}

export type Choice = { value: string; label: string };

/** A choice of one; the empty choice comes first and leaves the filter out. */
export function SelectField({
  name,
  label,
  any,
  choices,
  value,
}: FieldProps & { any: string; choices: Choice[]; value?: string | null }) {
  return (
    <Labelled id={name} label={label} className="min-w-0 flex-1">
      {(described) => (
        <select {...described} name={name} defaultValue={value ?? ""} className={control}>
          <option value="">{any}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

type TickProps = { name: string; value: string; isTicked: boolean; label: string; className?: string };

/** A box to tick, with its label around it. */
export function Tick({ name, value, isTicked, label, className = "" }: TickProps) {
  return (
    <label className={`flex min-h-11 items-center gap-3 ${className}`}>
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isTicked}
        className="size-6 shrink-0 accent-spruce"
      />
      {label}
    </label>
  );
}

type ButtonProps = { children: ReactNode; name?: string; value?: string };

export function SubmitButton({ children, name, value }: ButtonProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className="min-h-11 rounded-box border-2 border-spruce bg-spruce px-6 py-2 font-bold text-paper hover:underline"
    >
      {children}
    </button>
  );
}
