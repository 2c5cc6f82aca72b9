import { localizedOrNull } from "@/lib/platform/i18n/localized";
import type { ShortlistEntry } from "./queries";

const text = (value: unknown) => localizedOrNull(value);

const CHARACTERS_IN_LINE = 54;
/** Name, check line and the space around an entry. */
const FRAME = 5;
const OPENING_WEEK = 8;
const CHANNEL = 2;

/** How many lines a thing takes on a page of A5, rather too many than too few. */
export function linesOf({ service, location, helpline, event, person, ...entry }: ShortlistEntry): number {
  const texts = [entry.note, localizedOrNull(entry.withdrawnReason)];
  if (service) {
    texts.push(...[service.summary, service.audience, service.howToBegin, service.priceNote].map(text));
    texts.push(
      ...service.locations.map(({ location: { name, street } }) => `${localizedOrNull(name)} ${street ?? ""}`),
    );
  }
  texts.push(...[location?.summary, helpline?.purpose, event?.summary, entry.organization?.summary].map(text));
  const written = texts.reduce((sum, line) => sum + Math.ceil((line ?? "").length / CHARACTERS_IN_LINE), 0);
  const labels = service ? 6 : 3;
  const channels = entry.channels.length || (service?.organizations[0]?.organization.record.channels.length ?? 0);
  const posts = (person?.contacts.length ?? 0) * 3;
  const week = entry.openingHours.length > 0 ? OPENING_WEEK : 0;
  return FRAME + labels + written + channels * CHANNEL + posts + week;
}
