import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { localizedText } from "@/components/ui/localized-text";
import { Section } from "@/components/ui/section";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { serviceStanding, type ServiceStanding } from "@/lib/services/rules";

type ServiceRow = OrganizationDetails["services"][number];

/** Services by how sure it is that they are offered: confirmed ones first, ended ones last. */
export function OrganizationServices({
  services,
  day,
  children,
}: {
  services: ServiceRow[];
  day: Day;
  children: ReactNode;
}) {
  const t = useTranslations("organizations");
  const words = useTranslations("services");
  const ofStanding = (wanted: ServiceStanding) =>
    services.filter(({ service }) => serviceStanding({ ...service, period: periodOf(service) }, day) === wanted);
  if (services.length === 0) return null;
  return (
    <Section id="palvelut" title={t("servicesTitle")}>
      <ServiceLines services={ofStanding("offered")} />
      <ServiceLines
        title={words("group.unconfirmed")}
        intro={words("groupIntro.unconfirmed")}
        services={ofStanding("unconfirmed")}
      />
      <ServiceLines title={t("servicesEnded")} services={ofStanding("ended")} withNotes />
      {children}
    </Section>
  );
}

type LinesProps = { title?: string; intro?: string; services: ServiceRow[]; withNotes?: boolean };

function ServiceLines({ title, intro, services, withNotes = false }: LinesProps) {
  const t = useTranslations("organizations");
  if (services.length === 0) return null;
  return (
    <>
      {title && <h3 className="mt-6 mb-2 text-lg font-bold">{title}</h3>}
      {intro && <p className="mb-3 text-soft">{intro}</p>}
      <BulletList
        items={services.map(({ role, service }) => (
          <>
            <a href={paths.service(service.slug)}>{localizedText(service.name)}</a>
            {role === "partner" && ` (${t("servicePartner")})`}
            {withNotes && <span className="block text-sm text-soft">{localizedText(service.afterlifeNote)}</span>}
          </>
        ))}
      />
    </>
  );
}
