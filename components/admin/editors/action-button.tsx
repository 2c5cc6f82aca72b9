import type { ReactNode } from "react";

/** A button beside the main one: what it does is done rarely. */
export function ActionButton({ children, name, value }: { children: ReactNode; name?: string; value?: string }) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className="min-h-11 rounded-box border-2 border-border bg-surface px-4 py-1.5 font-bold text-ink hover:underline"
    >
      {children}
    </button>
  );
}
