import type { ReactNode } from "react";

export type BadgeTone = "plain" | "good" | "attention" | "past";

const tones: Record<BadgeTone, string> = {
  plain: "border-border bg-surface text-ink",
  good: "border-spruce bg-spruce-wash text-spruce",
  attention: "border-accent bg-accent-wash text-ink",
  past: "border-border border-dashed bg-sunken text-soft",
};

/** A state in words; the colour only repeats what the words say. */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center rounded-box border px-2 py-0.5 text-sm font-semibold ${tones[tone]}`}>
      {children}
    </span>
  );
}
