import { useTranslations } from "next-intl";
import { Tick } from "@/components/ui/fields";
import { weekdays } from "@/lib/content/form/weekly-rule";

export function Weekdays({ path, chosen }: { path: string; chosen: string[] }) {
  const t = useTranslations("admin.fields");
  return (
    <fieldset className="mb-3">
      <legend className="font-semibold">{t("weekdays")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {weekdays.map((day) => (
          <Tick key={day} name={path} value={day} isTicked={chosen.includes(day)} label={t(`weekday.${day}`)} />
        ))}
      </div>
    </fieldset>
  );
}
