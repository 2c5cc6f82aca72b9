import { useTranslations } from "next-intl";
import { HelplineNumbers } from "@/components/helplines/helpline-strip";
import { localizedText } from "@/components/ui/localized-text";
import { paths } from "@/lib/paths";
import { isHard } from "@/lib/search/situation-names";
import type { FoundSituation } from "@/lib/situations/queries";
import { firstNumbers } from "@/lib/situations/rules";

/** The life situations that a search names: a hard one first of all, with its numbers; another as a link. */
export function NamedSituations({ situations }: { situations: FoundSituation[] }) {
  const hard = situations.filter(isHard);
  if (hard.length === 0) return <SituationLinks situations={situations} />;
  return (
    <>
      <section
        aria-labelledby="tilanne-nyt"
        className="numbers rounded-box border-2 border-urgent bg-surface p-4 sm:p-5"
      >
        {hard.map(({ slug, name, description }, index) => (
          <div key={slug}>
            <h2 id={index === 0 ? "tilanne-nyt" : undefined} className="text-lg font-bold">
              <a href={paths.situation(slug)} className="inline-flex min-h-11 items-center">
                {localizedText(name)}
              </a>
            </h2>
            <p>{localizedText(description)}</p>
          </div>
        ))}
        <HelplineNumbers helplines={firstNumbers(hard)} />
      </section>
      <SituationLinks situations={situations.filter((situation) => !isHard(situation))} />
    </>
  );
}

function SituationLinks({ situations }: { situations: FoundSituation[] }) {
  const t = useTranslations("situations");
  if (situations.length === 0) return null;
  return (
    <p className="mt-6 flex flex-wrap items-baseline gap-x-4">
      <span className="font-semibold">{t("named")}</span>
      {situations.map(({ slug, name }) => (
        <a key={slug} href={paths.situation(slug)} className="inline-flex min-h-11 items-center">
          {localizedText(name)}
        </a>
      ))}
    </p>
  );
}
