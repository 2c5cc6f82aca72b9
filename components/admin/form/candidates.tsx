import { useTranslations } from "next-intl";
import type { FormContext } from "./form-context";

/** What the words of a reference could mean, to pick from. */
export function Candidates({ path, context }: { path: string; context: FormContext }) {
  const t = useTranslations("admin.fields");
  const found = context.candidates.get(path) ?? [];
  if (found.length === 0) return <p className="mt-1 text-soft">{t("noneFound")}</p>;
  return (
    <fieldset className="mt-1 border-l-4 border-accent pl-3">
      <legend className="font-semibold">{t("didYouMean")}</legend>
      {found.map(({ id, title }) => (
        <label key={id} className="flex min-h-11 items-center gap-3">
          <input type="radio" name={`${path}~pick`} value={id} className="size-6 shrink-0 accent-spruce" />
          <span>
            {title} <span className="text-sm text-soft">{id}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
