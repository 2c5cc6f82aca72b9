import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { refusals, type MediaRefusal } from "@/lib/media/kinds";

const good = ["lisatty", "tuttu", "tallennettu", "poistettu"] as const;
const bad = ["kaytossa", "tiedot", "tyhja"] as const;

type Props = {
  outcome: string | null;
  /** How many were taken of several, and of each that was not its place among them and the reason: "2:svg". */
  added?: number;
  refused?: string;
};

export function readRefused(text: string): { number: number; reason: MediaRefusal }[] {
  return text.split(",").flatMap((part) => {
    const [number, name] = part.split(":");
    const reason = refusals.find((known) => known === name);
    return reason && Number.isInteger(Number(number)) ? [{ number: Number(number), reason }] : [];
  });
}

/** What came of the form that was sent last: it has the focus when the page opens. */
export function MediaOutcome({ outcome, added = 0, refused = "" }: Props) {
  const t = useTranslations("admin.media");
  const rows = readRefused(refused);
  const done = good.find((name) => name === outcome);
  const problem = bad.find((name) => name === outcome);
  const title = problem
    ? t(`problem.${problem}`)
    : rows.length > 0
      ? t("refusedTitle", { count: rows.length })
      : done
        ? t(`done.${done}`)
        : added > 0
          ? t("added", { count: added })
          : null;
  if (title === null) return null;
  const isBad = problem !== undefined || rows.length > 0;
  return (
    <div id="tulos" role={isBad ? "alert" : "status"} tabIndex={-1} autoFocus className="outline-none">
      <Notice tone={isBad ? "urgent" : "information"} title={title}>
        {rows.length > 0 && (
          <ul>
            {rows.map(({ number, reason }) => (
              <li key={number}>{t("refusedRow", { number, reason: t(`refused.${reason}`) })}</li>
            ))}
          </ul>
        )}
        {rows.length > 0 && added > 0 && <p>{t("added", { count: added })}</p>}
      </Notice>
    </div>
  );
}
