import { useTranslations } from "next-intl";
import { CalendarLink } from "@/components/hours/calendar-link";
import { OpeningWeek } from "@/components/hours/opening-week";
import { Fact, FactList } from "@/components/ui/facts";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { formatLocale } from "@/lib/platform/i18n/locales";
import { currentLocale } from "@/lib/platform/i18n/reader";
import type { ServiceDetails } from "@/lib/services/queries";
import { useAges } from "./use-ages";

/** For whom, where, when, price, language, how to begin: what a parent needs before anything else. */
export function ServiceFacts({ service, now }: { service: ServiceDetails; now: Date }) {
  const t = useTranslations("services");
  const languageName = new Intl.DisplayNames(formatLocale[currentLocale()], { type: "language" });
  const targetGroups = service.terms
    .filter(({ term }) => term.scheme === "ptvTargetGroup")
    .map(({ term }) => localized(term.name));
  const audience = localizedText(service.audience) ?? (targetGroups.length > 0 ? targetGroups.join(", ") : null);
  const howToBegin = localizedText(service.howToBegin);
  const accessibility = localizedText(service.accessibility);
  return (
    <FactList>
      <Fact label={t("factWho")}>{audience ?? <Missing>{t("audienceUnknown")}</Missing>}</Fact>
      <Ages service={service} />
      <Fact label={t("factWhere")}>
        <ul>
          {service.locations.map(({ location }) => (
            <li key={location.slug}>
              <a href={paths.location(location.slug)}>{localizedText(location.name)}</a>
              {location.street && `, ${location.street}, ${location.postalCode ?? ""} ${location.city ?? ""}`}
            </li>
          ))}
          {service.regions.map(({ region }) => (
            <li key={region.slug}>
              <a href={paths.region(region.slug)}>{localizedText(region.name)}</a>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label={t("factWhen")}>
        <OpeningWeek hours={service.record.openingHours} exceptions={service.record.openingExceptions} now={now} />
        {service.record.openingHours.length > 0 && service.standing !== "ended" && (
          <CalendarLink href={paths.serviceCalendar(service.slug)} />
        )}
      </Fact>
      <Fact label={t("factPrice")}>
        {service.price === "unknown" ? <Missing>{t("price.unknown")}</Missing> : t(`price.${service.price}`)}
        {service.priceNote && <> {localizedText(service.priceNote)}</>}
      </Fact>
      <Fact label={t("factLanguages")}>
        {service.languages.length > 0 ? (
          service.languages.map((tag) => languageName.of(tag) ?? tag).join(", ")
        ) : (
          <Missing>{t("price.unknown")}</Missing>
        )}
      </Fact>
      <Fact label={t("factHow")}>
        {howToBegin ?? <Missing>{t("howUnknown")}</Missing>}
        {service.referral !== "unknown" && <p>{t(`referral.${service.referral}`)}</p>}
      </Fact>
      {service.availability !== "unknown" && (
        <Fact label={t("factAvailability")}>{t(`availability.${service.availability}`)}</Fact>
      )}
      <Fact label={t("factAccessibility")}>{accessibility ?? <Missing>{t("accessibilityUnknown")}</Missing>}</Fact>
    </FactList>
  );
}

function Ages({ service }: { service: ServiceDetails }) {
  const t = useTranslations("services");
  const ages = useAges()(service);
  return ages && <Fact label={t("factAges")}>{ages}</Fact>;
}
