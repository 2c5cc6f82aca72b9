import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { ListEnd } from "@/components/ui/list-end";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";
import { formatEuros, formatShare } from "@/lib/platform/format/money";

/** What an organization has paid for, with the way to its page as a funder. */
export function GivenFundings({
  organization: { slug, fundings, programmes, totals },
}: {
  organization: OrganizationDetails;
}) {
  const t = useTranslations("organizations");
  if (fundings.length + programmes.length === 0) return null;
  return (
    <Section id="rahoitus" title={t("fundingsTitle")}>
      <BulletList
        items={fundings.map(({ project, instrument, amountCents, shareBasisPoints }) => (
          <>
            <a href={paths.project(project.slug)}>{localizedText(project.name)}</a>
            {instrument && ` (${instrument})`}:{" "}
            {amountCents === null ? <Missing>{t("funders.amountUnknown")}</Missing> : formatEuros(amountCents)}
            {shareBasisPoints !== null && `, ${formatShare(shareBasisPoints)}`}
          </>
        ))}
      />
      <ListEnd shown={fundings.length} total={totals.fundings} href={paths.projects({ rahoittaja: slug })} />
      <p className="mt-2">
        <a href={paths.funder(slug)} className="inline-flex min-h-11 items-center">
          {t("fundingsLink")}
        </a>
      </p>
    </Section>
  );
}
