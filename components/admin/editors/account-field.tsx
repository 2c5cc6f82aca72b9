import type { ReactNode } from "react";
import { control, Labelled } from "@/components/ui/labelled";

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
  return (
    <Labelled id={name} label={label} hint={hint} problem={problem}>
      {(described) => (
        <input
          {...described}
          name={name}
          type={type}
          defaultValue={value}
          required
          maxLength={maxLength}
          spellCheck={false}
          autoCapitalize="none"
          className={`${control} max-w-md`}
          {...rest}
        />
      )}
    </Labelled>
  );
}
