import { useTranslations } from "next-intl";
import { FactName, FactValue } from "@/components/records/fact-value";
import { Fact, FactList } from "@/components/ui/facts";
import type { FeedbackSubject } from "@/lib/feedback/queries";

/** What a form is about: the record, the fact, and what the portal says of it now. */
export function SubjectBox({ subject }: { subject: FeedbackSubject }) {
  const t = useTranslations("feedback");
  const facts = useTranslations("facts");
  const { field, value, names, name, path } = subject;
  const hasWord = (code: string) => facts.has(`value.${code}` as never);
  return (
    <div className="mb-8 max-w-measure">
      <FactList>
        <Fact label={t("about")}>{path ? <a href={path}>{name}</a> : name}</Fact>
        {field && (
          <Fact label={t("aboutFact")}>
            <FactName field={field} />
          </Fact>
        )}
        {field && isShort(value, hasWord) && (
          <Fact label={t("aboutValue")}>
            <FactValue field={field} value={value} names={names} />
          </Fact>
        )}
      </FactList>
    </div>
  );
}

/** True for a value that one line shows; a list, a long text or a code without a word is left to the record's own page. */
function isShort(value: unknown, hasWord: (code: string) => boolean): boolean {
  if (value === null || typeof value === "number" || typeof value === "boolean") return true;
  if (typeof value === "string") return !/^[a-z]+([A-Z][a-z]+)*$/.test(value) || hasWord(value);
  if (typeof value !== "object" || Array.isArray(value)) return false;
  return ("fi" in value && typeof value.fi === "string") || "edtf" in value || ("start" in value && "end" in value);
}
