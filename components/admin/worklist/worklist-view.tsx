import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { adminPaths } from "@/lib/admin-paths";
import type { WorkItem } from "@/lib/worklist/admin-queries";
import { partWords } from "@/lib/worklist/parts";
import type { RecordPart } from "@/lib/worklist/record-parts";
import { useCappedCount } from "../capped-count";
import { WorkItems } from "./work-items";
import { WorkOutcome, type WorkDone } from "./work-outcome";

type Props = {
  parts: { part: RecordPart; total: number; items: WorkItem[] }[];
  counts: { gaps: number; brokenLinks: number; suggestedLinks: number; feedback: number };
  outcome: WorkDone | null;
  mayManagePrivacy: boolean;
};

/** The editor's home: how much there is of each kind of work, then the first of each. A quiet list of things to do. */
export function WorklistView({ parts, counts, outcome, mayManagePrivacy }: Props) {
  const t = useTranslations("admin.worklist");
  const countOf = useCappedCount();
  const shown = parts.filter(({ total }) => total > 0);
  const others = [
    { key: "feedback" as const, href: adminPaths.feedback({ tila: "waiting" }) },
    { key: "brokenLinks" as const, href: adminPaths.links() },
    { key: "suggestedLinks" as const, href: adminPaths.links({ nayta: "suggested" }) },
    { key: "gaps" as const, href: adminPaths.gaps() },
  ].filter(({ key }) => counts[key] > 0);
  const isEmpty = shown.length + others.length === 0;
  return (
    <>
      <PageHeader title={t("title")} lead={isEmpty ? t("allDone") : t("lead")} />
      {outcome && <WorkOutcome outcome={outcome} />}
      {!isEmpty && (
        <nav aria-label={t("countsTitle")}>
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {shown.map(({ part, total }) => (
              <Count key={part} href={`#${partWords[part]}`} label={t(`part.${part}`)} count={countOf(total)} />
            ))}
            {others.map(({ key, href }) => (
              <Count key={key} href={href} label={t(`part.${key}`)} count={countOf(counts[key])} />
            ))}
          </ul>
        </nav>
      )}
      {shown.map(({ part, total, items }) => (
        <Section key={part} id={partWords[part]} title={t(`part.${part}`)} intro={t(`hint.${part}`)} wide>
          <WorkItems part={part} items={items} from="" />
          {total > items.length && (
            <p>
              <a href={adminPaths.work(partWords[part])} className="inline-flex min-h-11 items-center font-semibold">
                {t("showAll", { count: countOf(total) })}
              </a>
            </p>
          )}
        </Section>
      ))}
      <Section id="luettelot" title={t("toolsTitle")}>
        <BulletList
          items={[
            <Tool key="poorest" href={adminPaths.poorest()} label={t("tools.poorest")} />,
            <Tool key="readability" href={adminPaths.readability()} label={t("tools.readability")} />,
            <Tool key="links" href={adminPaths.links({ nayta: "all" })} label={t("tools.links")} />,
            <Tool key="feedback" href={adminPaths.feedback()} label={t("tools.feedback")} />,
            <Tool key="misses" href={adminPaths.misses()} label={t("tools.misses")} />,
            <Tool key="visits" href={adminPaths.visits()} label={t("tools.visits")} />,
            ...(mayManagePrivacy
              ? [<Tool key="privacy" href={adminPaths.privacy()} label={t("tools.privacy")} />]
              : []),
          ]}
        />
      </Section>
    </>
  );
}

function Count({ href, label, count }: { href: string; label: string; count: string }) {
  return (
    <li className="border-b border-border/50">
      <a href={href} className="flex min-h-11 items-baseline justify-between gap-4 py-2">
        <span>{label}</span>
        <span className="font-bold tabular-nums">{count}</span>
      </a>
    </li>
  );
}

function Tool({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} className="inline-block py-2">
      {label}
    </a>
  );
}
