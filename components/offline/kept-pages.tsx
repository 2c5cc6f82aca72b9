import { useTranslations } from "next-intl";
import { ElementScript } from "@/components/ui/element-script";
import { Section } from "@/components/ui/section";
import { pathsIn } from "@/lib/paths";

/** The pages that the reader's device keeps; nothing where it keeps none. */
export function KeptPages() {
  const t = useTranslations("offline");
  return (
    <kept-pages
      data-moment={t("keptMoment", { date: "{date}", time: "{time}" })}
      data-except={pathsIn("fi").noConnection()}
    >
      <div hidden>
        <Section id="tallennetut-sivut" title={t("keptTitle")}>
          <ul />
        </Section>
      </div>
      <ElementScript name="kept-pages" />
    </kept-pages>
  );
}
