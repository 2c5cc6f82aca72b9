import { useTranslations } from "next-intl";
import { FactName } from "@/components/records/fact-value";
import type { RecordFacts } from "@/lib/content/visibility";
import { factFields, subjectText } from "@/lib/feedback/subject";
import { paths } from "@/lib/paths";

const link = "inline-flex min-h-11 min-w-11 items-center text-sm";

/** One quiet fold a page: every fact of the record as a link to the form that reports it. */
export function ErrorLinks({ record }: { record: Pick<RecordFacts, "noun" | "slugs"> }) {
  const t = useTranslations("feedback");
  const slug = record.slugs[0]?.slug;
  if (!slug) return null;
  const kohde = subjectText({ noun: record.noun, slug });
  return (
    <details className="max-w-3xl print:hidden">
      <summary className="print:hidden min-h-11 w-fit content-center text-sm underline underline-offset-4">
        {t("isThereError")}
      </summary>
      <p className="mt-1 text-sm text-soft">{t("pickFact")}</p>
      <ul className="mt-1 grid gap-x-6 min-[24rem]:grid-cols-2 md:grid-cols-3">
        {factFields(record.noun).map((field) => (
          <li key={field}>
            <a href={paths.feedback({ kohde, tieto: field })} rel="nofollow" className={link}>
              <span>
                <span className="sr-only">{t("isThereError")} </span>
                <FactName field={field} />
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href={paths.feedback({ kohde })} rel="nofollow" className={link}>
            {t("otherFact")}
          </a>
        </li>
      </ul>
    </details>
  );
}
