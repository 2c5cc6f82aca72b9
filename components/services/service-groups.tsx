import { useTranslations } from "next-intl";
import { EntryList } from "@/components/ui/entry";
import type { ServiceListItem } from "@/lib/services/queries";
import { ServiceEntry } from "./service-entry";

/** Confirmed help first; what an old source tells and nobody has confirmed stands apart and says so. */
export function ServiceGroups({ services }: { services: ServiceListItem[] }) {
  const t = useTranslations("services");
  const offered = services.filter(({ standing }) => standing === "offered");
  const unconfirmed = services.filter(({ standing }) => standing === "unconfirmed");
  return (
    <>
      {offered.length > 0 && (
        <section aria-labelledby="palvelut-nyt">
          <h2 id="palvelut-nyt" className="mb-3 text-2xl font-bold">
            {t("groupCurrent")}
          </h2>
          <EntryList>
            {offered.map((service) => (
              <ServiceEntry key={service.id} service={service} />
            ))}
          </EntryList>
        </section>
      )}
      {unconfirmed.length > 0 && (
        <section aria-labelledby="varmistamatta" className="mt-10">
          <h2 id="varmistamatta" className="text-2xl font-bold">
            {t("groupUnconfirmed")}
          </h2>
          <p className="mt-2 mb-3 max-w-measure text-soft">{t("groupUnconfirmedIntro")}</p>
          <EntryList>
            {unconfirmed.map((service) => (
              <ServiceEntry key={service.id} service={service} />
            ))}
          </EntryList>
        </section>
      )}
    </>
  );
}
