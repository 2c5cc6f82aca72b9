import type { ReactNode } from "react";

type Tone = "information" | "attention" | "urgent";

const tones: Record<Tone, string> = {
  information: "border-spruce bg-spruce-wash",
  attention: "border-accent bg-accent-wash",
  urgent: "border-urgent bg-urgent-wash",
};

/** Something the reader must know before the rest of the page. */
export function Notice({
  tone = "information",
  title,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`my-6 max-w-measure rounded-box border-l-4 p-4 ${tones[tone]}`}>
      {title && <p className="font-bold">{title}</p>}
      <div className="space-y-2">{children}</div>
    </div>
  );
}
