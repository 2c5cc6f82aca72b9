import { useTranslations } from "next-intl";
import type { FormContext } from "./form-context";

type Props = { name: string; chosen: string[]; counties: FormContext["counties"]; label: string };

/** Every municipality under its county, to tick: for whom adds many at once. What is chosen already stands above. */
export function RegionChoices({ name, chosen, counties, label }: Props) {
  const t = useTranslations("admin.fields");
  const box = ({ id, sortName }: { id: string; sortName: string }) =>
    chosen.includes(id) ? null : (
      <label key={id} className="flex min-h-11 items-center gap-2">
        <input type="checkbox" name={name} value={id} className="size-6 shrink-0 accent-spruce" />
        {sortName}
      </label>
    );
  return (
    <details className="mt-2">
      <summary className="min-h-11 py-2 text-sm">
        {t("byCounty")}
        <span className="sr-only">: {label}</span>
      </summary>
      <div className="border-l-4 border-border/50 pl-4">
        {counties.map((county) => (
          <details key={county.id}>
            <summary className="min-h-11 py-2 font-semibold">{county.sortName}</summary>
            <div className="flex flex-wrap gap-x-5 text-sm">
              {box({ ...county, sortName: t("wholeCounty", { name: county.sortName }) })}
              {county.children.map(box)}
            </div>
          </details>
        ))}
      </div>
    </details>
  );
}
