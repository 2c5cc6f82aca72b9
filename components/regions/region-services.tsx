import { useTranslations } from "next-intl";
import { ServiceEntry } from "@/components/services/service-entry";
import { EntryList } from "@/components/ui/entry";
import { ListEnd } from "@/components/ui/list-end";
import { localizedText } from "@/components/ui/localized-text";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import type { RegionContents, RegionDetails } from "@/lib/regions/queries";

type Props = { region: RegionDetails; contents: RegionContents; isPartly: boolean };
type Services = RegionContents["services"]["here"];

/** The help in a region, then that of wider regions; where nothing is known, that is said, with the way on. */
export function RegionServices({ region, contents: { services, wayOn }, isPartly }: Props) {
  const t = useTranslations("regions");
  const { inessive } = region;
  const name = localized(region.name);
  const href = paths.services({ paikka: name });
  const isEmpty = services.here.total + services.wider.total === 0;
  return (
    <>
      <Section id="palvelut" title={t("servicesTitle", { inessive, name })} wide>
        {services.here.total > 0 && <ServiceList services={services.here} href={href} />}
        {services.here.total === 0 && !isEmpty && (
          <p className="max-w-measure">{t("servicesNoneHere", { inessive, name })}</p>
        )}
        {isEmpty && (
          <Notice title={t("servicesNone", { inessive, name })}>
            <p>{t("servicesNoneHint")}</p>
            <ul className="list-disc pl-6">
              {wayOn.map((wider) => (
                <li key={wider.slug}>
                  <a href={paths.region(wider.slug)} className="inline-flex min-h-11 items-center">
                    {localizedText(wider.name)}
                  </a>
                </li>
              ))}
              <li>
                <a href={paths.helplines()} className="inline-flex min-h-11 items-center">
                  {t("wayOnHelplines")}
                </a>
              </li>
            </ul>
          </Notice>
        )}
      </Section>
      {services.wider.total > 0 && (
        <Section id="palvelut-laajemmin" title={t(isPartly ? "servicesWiderPartly" : "servicesWider", { name })} wide>
          <ServiceList services={services.wider} href={href} />
        </Section>
      )}
    </>
  );
}

/** Confirmed help first; the finder has the rest. */
function ServiceList({ services: { items, total }, href }: { services: Services; href: string }) {
  return (
    <>
      <EntryList>
        {items.map((service) => (
          <ServiceEntry key={service.id} service={service} />
        ))}
      </EntryList>
      <ListEnd shown={items.length} total={total} href={href} />
    </>
  );
}
