import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localizedText } from "@/components/ui/localized-text";
import { HelplineCard } from "@/components/helplines/helpline-card";
import { HelplineStrip } from "@/components/helplines/helpline-strip";
import { QuickExit, QuickExitHint } from "@/components/helplines/quick-exit";
import { SignList } from "@/components/helplines/sign-list";
import { SimpleLink } from "@/components/simple/simple-view";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listHelplines } from "@/lib/helplines/queries";
import { helplinesPage } from "@/lib/pages/slugs";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { hasSimpleText } from "@/lib/simple/queries";
import { listUrgentSituations } from "@/lib/situations/queries";
import { dayInFinland } from "@/lib/platform/dates/today";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("helplines");
  return { title: t("title"), description: t("lead") };
}

export default async function HelplinesPage() {
  const t = await getTranslations("helplines");
  const [helplines, situations, isSimpler] = await Promise.all([
    listHelplines(),
    listUrgentSituations(),
    hasSimpleText({ page: helplinesPage }),
  ]);
  const day = dayInFinland();
  return (
    <>
      <QuickExit />
      <PageHeader title={t("title")} lead={t("lead")} />
      <SimpleLink href={isSimpler ? paths.simpleHelplines() : null} />
      <QuickExitHint />
      <div className="mb-8">
        <HelplineStrip
          helplines={helplines.filter(({ inStrip }) => inStrip)}
          id="soita-heti"
          title={t("callFirst")}
          moreHref="#kaikki-numerot"
        />
      </div>
      <nav aria-labelledby="mita-on-tapahtunut">
        <h2 id="mita-on-tapahtunut" className="text-xl font-bold">
          {t("signsTitle")}
        </h2>
        <ul className="mt-2 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {situations.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`#${slug}`} className="inline-flex min-h-11 items-center">
                {localizedText(name)}
              </a>
            </li>
          ))}
          <li>
            <a href="#kaikki-numerot" className="inline-flex min-h-11 items-center font-semibold">
              {t("allTitle")}
            </a>
          </li>
        </ul>
      </nav>
      {situations.map(({ slug, name, signs }) => (
        <Section key={slug} id={slug} title={localizedText(name)} wide>
          <SignList signs={signs} />
          <p className="mt-2">
            <a href={paths.situation(slug)} className="inline-flex min-h-11 items-center">
              {t("toSituation", { name: localized(name) })}
            </a>
          </p>
        </Section>
      ))}
      <Section id="kaikki-numerot" title={t("allTitle")} wide>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {helplines.map((helpline) => (
            <li key={helpline.id}>
              <HelplineCard helpline={helpline} day={day} />
            </li>
          ))}
        </ul>
      </Section>
      {helplines.some(({ record }) => !record.checkedOn) && (
        <p className="mt-8 text-sm text-soft">{t("notVerified")}</p>
      )}
      <Section id="muu-apu" title={t("otherHelp")}>
        <p>{t("otherHelpBody")}</p>
        <p>
          <a href={paths.services()} className="inline-flex min-h-11 items-center">
            {t("toServices")}
          </a>
        </p>
      </Section>
    </>
  );
}
