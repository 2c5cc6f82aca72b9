import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EventPeriod } from "@/components/events/event-group";
import { HelplineTerms } from "@/components/helplines/helpline-terms";
import { OpeningWeek } from "@/components/hours/opening-week";
import { ChannelList } from "@/components/ui/channel-list";
import { MailLink, PhoneLink } from "@/components/ui/contact-links";
import { Missing } from "@/components/ui/missing";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
import type { ShortlistEntry } from "@/lib/shortlist/queries";

type Props = { entry: ShortlistEntry; now: Date };

/** What a reader needs at hand of a record: for whom, where, when, at what price, how to begin, whom to call. */
export function EntryFacts({ entry, now }: Props) {
  const { service, location, helpline, event, person, contact, organization } = entry;
  const contacts = person?.contacts ?? (contact ? [contact] : []);
  return (
    <div className="space-y-1">
      {service && <ServiceFacts entry={entry} service={service} now={now} />}
      {location && (
        <>
          <Summary text={location.summary} />
          <AddressLine place={location} />
          <Hours entry={entry} now={now} />
          <Channels channels={entry.channels} />
        </>
      )}
      {helpline && (
        <>
          <p className="text-2xl">
            <PhoneLink number={helpline.phone} printed={helpline.phonePrinted} />
          </p>
          <Summary text={helpline.purpose} />
          <HelplineTerms helpline={helpline} />
        </>
      )}
      {event && <EventFacts event={event} />}
      {contacts.map((post) => (
        <Post key={post.id} post={post} />
      ))}
      {organization && (
        <>
          <Summary text={organization.summary} />
          <Channels channels={entry.channels} />
        </>
      )}
    </div>
  );
}

function ServiceFacts({ entry, service, now }: Props & { service: NonNullable<ShortlistEntry["service"]> }) {
  const t = useTranslations("services");
  const own = useTranslations("shortlist");
  const groups = service.terms.filter(({ term }) => term.scheme === "ptvTargetGroup");
  const audience = localizedOrNull(service.audience) ?? groups.map(({ term }) => localized(term.name)).join(", ");
  const providers = service.organizations.map(({ organization }) => organization);
  const askable = entry.channels.length > 0 ? null : providers.find(({ record }) => record.channels.length > 0);
  return (
    <>
      <Summary text={service.summary} />
      {audience && <Line label={t("factWho")}>{audience}</Line>}
      <Ages service={service} />
      <Line label={t("factWhere")}>
        {service.locations.length > 0
          ? service.locations
              .map(({ location }) => [localized(location.name), placeText(location)].filter(Boolean).join(", "))
              .join("; ")
          : service.regions.map(({ region }) => localized(region.name)).join(", ")}
      </Line>
      <Hours entry={entry} now={now} />
      <Line label={t("factPrice")}>
        {service.price === "unknown" ? <Missing>{t("price.unknown")}</Missing> : t(`price.${service.price}`)}
        {service.priceNote && ` ${localized(service.priceNote)}`}
      </Line>
      <Line label={t("factHow")}>
        {localizedOrNull(service.howToBegin) ?? <Missing>{t("howUnknown")}</Missing>}
        {service.referral !== "unknown" && ` ${t(`referral.${service.referral}`)}`}
      </Line>
      {providers.length > 0 && (
        <Line label={own("provider")}>{providers.map(({ name }) => localized(name)).join(", ")}</Line>
      )}
      {askable ? (
        <>
          <p>{own("askProvider", { name: localized(askable.name) })}</p>
          <Channels channels={askable.record.channels} />
        </>
      ) : (
        <Channels channels={entry.channels} />
      )}
    </>
  );
}

function EventFacts({ event }: { event: NonNullable<ShortlistEntry["event"]> }) {
  const t = useTranslations("events");
  const place = [
    localizedOrNull(event.placeName),
    event.location && [localized(event.location.name), placeText(event.location)].filter(Boolean).join(", "),
    event.region && localized(event.region.name),
    event.online && t("online"),
  ].filter(Boolean);
  return (
    <>
      {event.status === "cancelled" && <p className="font-bold">{t("cancelled")}</p>}
      <Summary text={event.summary} />
      <Line label={t("when")}>
        <EventPeriod period={periodOf(event)} />{" "}
        {event.startTime ? t("clock", { start: event.startTime }) : <Missing>{t("clockUnknown")}</Missing>}
      </Line>
      <Line label={t("where")}>{place.length > 0 ? place.join(", ") : <Missing>{t("placeUnknown")}</Missing>}</Line>
      {event.registrationNote && <Line label={t("registration")}>{event.registrationNote}</Line>}
    </>
  );
}

type Contact = NonNullable<ShortlistEntry["contact"]>;

function Post({ post: { title, organization, phone, email } }: { post: Contact }) {
  const t = useTranslations("contacts");
  return (
    <div>
      <p>{[localized(title), organization && localized(organization.name)].filter(Boolean).join(", ")}</p>
      {phone && (
        <p className="text-xl">
          <PhoneLink number={phone} />
        </p>
      )}
      {email && (
        <p>
          <MailLink address={email} />
        </p>
      )}
      {!phone && !email && <Missing>{t("contactMissing")}</Missing>}
    </div>
  );
}

function Ages({ service: { ageMin, ageMax } }: { service: NonNullable<ShortlistEntry["service"]> }) {
  const t = useTranslations("services");
  if (ageMin === null && ageMax === null) return null;
  return (
    <Line label={t("factAges")}>
      {ageMax === null
        ? t("agesFrom", { min: ageMin! })
        : ageMin === null
          ? t("agesTo", { max: ageMax })
          : t("agesRange", { min: ageMin, max: ageMax })}
    </Line>
  );
}

/** When it is open, where anything is known: the week alone, since paper cannot say "now". */
function Hours({ entry, now }: Props) {
  const t = useTranslations("services");
  const hours = useTranslations("hours");
  if (entry.openingHours.length + entry.openingExceptions.length === 0) {
    return (
      <Line label={t("factWhen")}>
        <Missing>{hours("unknown")}</Missing>
      </Line>
    );
  }
  return (
    <div>
      <span className="font-semibold">{t("factWhen")}:</span>
      <OpeningWeek hours={entry.openingHours} exceptions={entry.openingExceptions} now={now} />
    </div>
  );
}

function Channels({ channels }: { channels: ShortlistEntry["channels"] }) {
  const t = useTranslations("shortlist");
  if (channels.length === 0) {
    return (
      <Line label={t("reach")}>
        <Missing>{t("noReach")}</Missing>
      </Line>
    );
  }
  return (
    <div className="text-xl">
      <ChannelList channels={channels} />
    </div>
  );
}

function AddressLine({ place }: { place: Place }) {
  const t = useTranslations("services");
  return (
    <Line label={t("locationAddress")}>
      {place.street ? placeText(place) : <Missing>{t("locationAddressMissing")}</Missing>}
    </Line>
  );
}

function Summary({ text }: { text: unknown }) {
  const summary = localizedOrNull(text);
  return summary && <p>{summary}</p>;
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p>
      <span className="font-semibold">{label}:</span> {children}
    </p>
  );
}

type Place = { street: string | null; postalCode: string | null; city: string | null };

const placeText = ({ street, postalCode, city }: Place) =>
  [street, [postalCode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
