import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HelplineCard } from "@/components/helplines/helpline-card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listHelplines } from "@/lib/helplines/queries";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("helplines");
  return { title: t("title"), description: t("lead"), alternates: { canonical: paths.helplines() } };
}

const audiences = ["everyone", "children", "parents", "victims", "substanceUse"] as const;

export default async function HelplinesPage() {
  const t = await getTranslations("helplines");
  const helplines = await listHelplines();
  const day = dayInFinland();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {audiences.map((audience) => {
        const group = helplines.filter((helpline) => helpline.audience === audience);
        return (
          group.length > 0 && (
            <Section key={audience} id={audience} title={t(`audience.${audience}`)} wide>
              <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {group.map((helpline) => (
                  <li key={helpline.id}>
                    <HelplineCard helpline={helpline} day={day} />
                  </li>
                ))}
              </ul>
            </Section>
          )
        );
      })}
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
