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
  const { openingHours, openingExceptions } = service.record;
  const unknown = {
    who: !audience,
    when: openingHours.length + openingExceptions.length === 0,
    price: service.price === "unknown" && !service.priceNote,
    languages: service.languages.length === 0,
    how: !howToBegin && service.referral === "unknown",
    accessibility: !accessibility,
  };
  return (
    <>
      <FactList>
        {audience && <Fact label={t("factWho")}>{audience}</Fact>}
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
        {!unknown.when && (
          <Fact label={t("factWhen")}>
            <OpeningWeek hours={openingHours} exceptions={openingExceptions} now={now} />
            {openingHours.length > 0 && service.standing !== "ended" && (
              <CalendarLink href={paths.serviceCalendar(service.slug)} />
            )}
          </Fact>
        )}
        {!unknown.price && (
          <Fact label={t("factPrice")}>
            {service.price === "unknown" ? <Missing>{t("price.unknown")}</Missing> : t(`price.${service.price}`)}
            {service.priceNote && <> {localizedText(service.priceNote)}</>}
          </Fact>
        )}
        {!unknown.languages && (
          <Fact label={t("factLanguages")}>
            {service.languages.map((tag) => languageName.of(tag) ?? tag).join(", ")}
          </Fact>
        )}
        {!unknown.how && (
          <Fact label={t("factHow")}>
            {howToBegin}
            {service.referral !== "unknown" && <p>{t(`referral.${service.referral}`)}</p>}
          </Fact>
        )}
        {service.availability !== "unknown" && (
          <Fact label={t("factAvailability")}>{t(`availability.${service.availability}`)}</Fact>
        )}
        {accessibility && <Fact label={t("factAccessibility")}>{accessibility}</Fact>}
      </FactList>
      <Unknown facts={unknown} />
    </>
  );
}

type FactName = "who" | "when" | "price" | "languages" | "how" | "accessibility";

/** What nobody has told of the service, in one sentence. */
function Unknown({ facts }: { facts: Record<FactName, boolean> }) {
  const t = useTranslations("services");
  const names = (Object.keys(facts) as FactName[]).filter((name) => facts[name]);
  if (names.length === 0) return null;
  return (
    <p className="mt-3">
      <Missing>{t("factsUnknown", { names: names.map((name) => t(`unknownFact.${name}`)).join(", ") })}</Missing>
    </p>
  );
}

function Ages({ service }: { service: ServiceDetails }) {
  const t = useTranslations("services");
  const ages = useAges()(service);
  return ages && <Fact label={t("factAges")}>{ages}</Fact>;
}
