import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HelplineCard } from "@/components/helplines/helpline-card";
import { KeptPages } from "@/components/offline/kept-pages";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listHelplines } from "@/lib/helplines/queries";
import { dayInFinland } from "@/lib/platform/dates/today";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("offline");
  return {
    title: t("noConnectionTitle"),
    robots: { index: false },
    // This page stands for one that is not kept: what is kept of it are the numbers.
    other: { "kept-notice": t("numbersKept", { date: "{date}", time: "{time}" }) },
  };
}

/** What a reader without a network gets in place of a page that the device does not keep. */
export default async function NoConnectionPage() {
  const t = await getTranslations("offline");
  const helplines = await listHelplines();
  return (
    <>
      <PageHeader title={t("noConnectionTitle")} lead={t("noConnectionLead")} />
      <p className="max-w-measure">{t("listNotKept")}</p>
      <Section id="numerot" title={t("numbersTitle")} wide>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {helplines.map((helpline) => (
            <li key={helpline.id}>
              <HelplineCard helpline={helpline} day={dayInFinland()} />
            </li>
          ))}
        </ul>
      </Section>
      <KeptPages />
    </>
  );
}
