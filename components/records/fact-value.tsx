import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { DateText, PeriodText } from "@/components/ui/time-text";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { formatPhone } from "@/lib/platform/format/phone";
import type { PartialDate, Period } from "@/lib/platform/dates/partial-date";

/** Names a fact's field: "fundings.0.amountCents" is the amount of the first funding. */
export function useFactName(): (field: string) => string {
  const t = useTranslations("facts");
  return (field) => {
    const parts = field.split(".");
    const root = parts[0] ?? field;
    const index = parts.find((part) => /^\d+$/.test(part));
    const leaf = [...parts].reverse().find((part) => !/^\d+$/.test(part));
    const rootName = t.has(`field.${root}` as never) ? t(`field.${root}` as never) : root;
    const leafName = leaf && leaf !== root && t.has(`part.${leaf}` as never) ? t(`part.${leaf}` as never) : null;
    return `${rootName}${index ? ` ${Number(index) + 1}` : ""}${leafName ? `: ${leafName}` : ""}`;
  };
}

export function FactName({ field }: { field: string }) {
  return <>{useFactName()(field)}</>;
}

type Props = { field: string; value: unknown; names: ReadonlyMap<string, string> };

/** The value that the portal shows, formatted by its shape. */
export function FactValue({ field, value, names }: Props) {
  const t = useTranslations("facts");
  if (value === null || value === undefined) return <Missing>{t("notKnown")}</Missing>;
  if (typeof value === "boolean") return <>{t(value ? "yes" : "no")}</>;
  if (typeof value === "number") return <>{formatNumber(field, value)}</>;
  if (typeof value === "string")
    return (
      <>
        {formatText(field, value, names, (key) => (t.has(`value.${key}` as never) ? t(`value.${key}` as never) : null))}
      </>
    );
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.map((item, index) => (
          <li key={index}>
            <FactValue field={field} value={item} names={names} />
          </li>
        ))}
      </ul>
    );
  }
  return <ObjectValue value={value} field={field} names={names} />;
}

function ObjectValue({ value, field, names }: Props & { value: object }) {
  const t = useTranslations("facts");
  if ("fi" in value)
    return typeof value.fi === "string" ? (
      <>{localizedText(value)}</>
    ) : (
      <span className="text-soft">{t("longText")}</span>
    );
  if ("edtf" in value) return <DateText date={value as PartialDate} />;
  if ("start" in value && "end" in value) return <PeriodText period={value as Period} />;
  const shown = Object.entries(value).filter(
    ([key, part]) =>
      part !== null && part !== false && key !== "source" && key !== "evidence" && typeof part !== "object",
  );
  return (
    <>
      {shown.map(([key, part], index) => (
        <span key={key}>
          {index > 0 && ", "}
          <FactValue field={`${field}.${key}`} value={part} names={names} />
        </span>
      ))}
    </>
  );
}

function formatNumber(field: string, value: number): string {
  if (field.endsWith("Cents")) return formatEuros(value);
  if (field.endsWith("BasisPoints")) return formatShare(value);
  return String(value);
}

function formatText(
  field: string,
  value: string,
  names: ReadonlyMap<string, string>,
  wordFor: (value: string) => string | null,
): string {
  if (field.endsWith("phone")) return formatPhone(value);
  return names.get(value) ?? wordFor(value) ?? value;
}
