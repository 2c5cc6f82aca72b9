import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Phase } from "@/lib/platform/dates/phase";

const tones: Record<Phase, BadgeTone> = {
  upcoming: "plain",
  running: "good",
  endingSoon: "attention",
  ended: "past",
  unknown: "plain",
};

export function PhaseBadge({ phase }: { phase: Phase }) {
  const t = useTranslations("projects.phase");
  return <Badge tone={tones[phase]}>{t(phase)}</Badge>;
}
