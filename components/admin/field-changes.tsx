import { useTranslations } from "next-intl";
import type { FieldChange, WordRun } from "@/lib/content/compare";
import type { Noun } from "@/lib/content/document-parts";
import { usePathLabel } from "./form/field-label";
import { useValueText } from "./value-text";

type Props = { changes: FieldChange[]; noun: Noun; titles: ReadonlyMap<string, string> };

/** What differs between two versions, field by field; texts word by word, with marks that are read out too. */
export function FieldChanges({ changes, noun, titles }: Props) {
  const t = useTranslations("admin.versions");
  const label = usePathLabel(noun);
  const text = useValueText(noun, titles);
  return (
    <dl className="grid gap-4">
      {changes.map(({ path, field, before, after, words }) => (
        <div key={path} className="border-t border-border/50 pt-3">
          <dt className="font-semibold">{label(path)}</dt>
          {words ? (
            <dd className="max-w-measure whitespace-pre-wrap">
              <Words words={words} />
            </dd>
          ) : (
            <dd className="grid gap-x-6 sm:grid-cols-2">
              <Side title={t("before")} tone="border-urgent" text={text(field, before)} />
              <Side title={t("after")} tone="border-spruce" text={text(field, after)} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Side({ title, tone, text }: { title: string; tone: string; text: string | null }) {
  const t = useTranslations("admin.versions");
  return (
    <div className={`mt-1 min-w-0 border-l-4 pl-3 ${tone}`}>
      <p className="text-sm text-soft">{title}</p>
      <p className="whitespace-pre-wrap break-words">{text ?? <i className="text-soft">{t("empty")}</i>}</p>
    </div>
  );
}

function Words({ words }: { words: WordRun[] }) {
  const t = useTranslations("admin.versions");
  return words.map(({ kind, text }, index) => {
    if (kind === "same") return <span key={index}>{text}</span>;
    const hidden = <span className="sr-only">{t(kind)} </span>;
    return kind === "removed" ? (
      <del key={index} className="bg-urgent-wash text-urgent">
        {hidden}
        {text}
      </del>
    ) : (
      <ins key={index} className="bg-spruce-wash font-semibold text-spruce">
        {hidden}
        {text}
      </ins>
    );
  });
}
