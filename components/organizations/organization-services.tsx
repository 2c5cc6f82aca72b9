import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { BulletList } from "@/components/ui/bullet-list";
import { Section } from "@/components/ui/section";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
import { serviceStanding, type ServiceStanding } from "@/lib/services/rules";

type ServiceRow = OrganizationDetails["services"][number];

/** Services by how sure it is that they are offered; ended ones apart. */
export function OrganizationServices({ services, day }: { services: ServiceRow[]; day: Day }) {
  const t = useTranslations("organizations");
  const standing = ({ service }: ServiceRow) => serviceStanding({ ...service, period: periodOf(service) }, day);
  const ofStanding = (wanted: ServiceStanding) => services.filter((row) => standing(row) === wanted);
  const current = [...ofStanding("offered"), ...ofStanding("unconfirmed")];
  const ended = ofStanding("ended");
  if (services.length === 0) return null;
  return (
    <Section id="palvelut" title={t("servicesTitle")}>
      {current.length > 0 && (
        <BulletList
          items={current.map((row) => (
            <ServiceLine key={row.service.slug} row={row} standing={standing(row)} />
          ))}
        />
      )}
      {ended.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 text-lg font-bold">{t("servicesEnded")}</h3>
          <BulletList
            items={ended.map((row) => (
              <ServiceLine key={row.service.slug} row={row} standing="ended" />
            ))}
          />
        </>
      )}
    </Section>
  );
}

function ServiceLine({ row: { role, service }, standing }: { row: ServiceRow; standing: ServiceStanding }) {
  const t = useTranslations("organizations");
  const words = useTranslations("services");
  return (
    <>
      <a href={paths.service(service.slug)}>{localized(service.name)}</a>
      {role === "partner" && ` (${t("servicePartner")})`}{" "}
      {standing === "unconfirmed" && <Badge tone="attention">{words("unconfirmedTitle")}</Badge>}
      {standing === "ended" && <Badge tone="past">{words("endedTitle")}</Badge>}
      {standing !== "offered" && (
        <span className="block text-sm text-soft">{localizedOrNull(service.afterlifeNote)}</span>
      )}
    </>
  );
}
