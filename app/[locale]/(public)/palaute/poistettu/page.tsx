import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("feedback.follow");
  return { title: t("removedTitle"), robots: { index: false } };
}

export default async function FeedbackRemovedPage() {
  const t = await getTranslations("feedback.follow");
  return (
    <>
      <PageHeader title={t("removedTitle")} lead={t("removedLead")} />
      <p>
        <a href={paths.home()} className="inline-flex min-h-11 items-center">
          {t("toHome")}
        </a>
      </p>
    </>
  );
}
