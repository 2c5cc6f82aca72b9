import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { adminPaths } from "@/lib/admin-paths";
import { saidObstacles } from "@/lib/content/form/shown-obstacles";
import { useObstacleText, usePathLabel } from "./form/field-label";
import { fieldId, type FormContext } from "./form/form-context";

/** What must be mended before publishing, each with a link to its field. */
export function ObstacleSummary({ context }: { context: FormContext }) {
  const t = useTranslations("admin.records.form");
  const label = usePathLabel(context.noun);
  const text = useObstacleText();
  const obstacles = saidObstacles(context.obstacles);
  if (obstacles.length === 0) return <p className="my-4 text-soft">{t("ready")}</p>;
  return (
    <section id="esteet" aria-labelledby="esteet-otsikko">
      <Notice tone="attention" title={<span id="esteet-otsikko">{t("obstacles", { count: obstacles.length })}</span>}>
        <ul className="list-disc pl-5">
          {obstacles.map(({ path, reason, value = "", alsoAt }) => {
            // Whose draft the editor may not see has no name here.
            const name = reason === "referenceNotPublished" ? context.names.get(value) : undefined;
            return (
              <li key={`${path} ${reason}`}>
                <a href={`#${fieldId(path)}`}>{label(path)}</a>
                {alsoAt.length > 0 && ` ${t("alsoAt", { count: alsoAt.length })}`}:{" "}
                {name ? (
                  <>
                    {t("unpublished")} <a href={adminPaths.record(value)}>{name}</a>
                  </>
                ) : (
                  text(reason)
                )}
              </li>
            );
          })}
        </ul>
        <p className="text-sm">{t("obstaclesHint")}</p>
      </Notice>
    </section>
  );
}
