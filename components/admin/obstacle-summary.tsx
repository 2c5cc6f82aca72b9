import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { useObstacleText, usePathLabel } from "./form/field-label";
import { fieldId, type FormContext } from "./form/form-context";

/** What must be mended before publishing, each with a link to its field. */
export function ObstacleSummary({ context }: { context: FormContext }) {
  const t = useTranslations("admin.records.form");
  const label = usePathLabel(context.noun);
  const text = useObstacleText();
  const { obstacles } = context;
  if (obstacles.length === 0) return <p className="my-4 text-soft">{t("ready")}</p>;
  return (
    <section id="esteet" aria-labelledby="esteet-otsikko">
      <Notice tone="attention" title={<span id="esteet-otsikko">{t("obstacles", { count: obstacles.length })}</span>}>
        <ul className="list-disc pl-5">
          {obstacles.map(({ path, reason }) => (
            <li key={`${path} ${reason}`}>
              <a href={`#${fieldId(path)}`}>{label(path)}</a>: {text(reason)}
            </li>
          ))}
        </ul>
        <p className="text-sm">{t("obstaclesHint")}</p>
      </Notice>
    </section>
  );
}
