import { useTranslations } from "next-intl";
import { OpeningStateText } from "@/components/hours/opening-state-text";
import { MarkedText } from "@/components/search/marked-text";
import { Badge } from "@/components/ui/badge";
import { Entry } from "@/components/ui/entry";
import { openingStateAt } from "@/lib/hours/opening-state";
import { paths } from "@/lib/paths";
import { localized, otherLanguageOf } from "@/lib/platform/i18n/localized";
import { whereIn } from "@/lib/regions/wording";
import type { Stretch } from "@/lib/search/marks";
import type { ServiceListItem } from "@/lib/services/queries";
import { useAges } from "./use-ages";

type Props = {
  service: ServiceListItem;
  kilometres?: number | null;
  /** Marks the words that answer a search. */
  mark?: (text: string) => Stretch[];
  now?: Date;
};

const plain = (text: string): Stretch[] => [{ text, isMatch: false }];

/** A service in a list: what, where, for whom, and whether it is open when that is known. */
export function ServiceEntry({ service, kilometres = null, mark = plain, now }: Props) {
  const t = useTranslations("services");
  const ages = useAges()(service);
  const places = service.regions.map(({ region }) => whereIn(region));
  const providers = service.organizations.map(({ organization }) => localized(organization.name));
  const facts = [
    [places.join(", "), kilometres !== null && distanceText(t, kilometres)].filter(Boolean).join(", "),
    ages,
    service.price === "free" && t("price.free"),
    providers.length > 0 && t("providedBy", { names: providers.join(", ") }),
  ];
  return (
    <Entry
      href={paths.service(service.slug)}
      title={<MarkedText stretches={mark(localized(service.name))} lang={otherLanguageOf(service.name)} />}
      badge={service.standing === "unconfirmed" && <Badge tone="attention">{t("unconfirmedTitle")}</Badge>}
      meta={facts.filter(Boolean).join(" · ")}
    >
      <p>
        <MarkedText stretches={mark(localized(service.summary))} lang={otherLanguageOf(service.summary)} />
      </p>
      {now && <OpenState service={service} now={now} />}
    </Entry>
  );
}

/** Silent when no hours are known: the page of the service says so. */
function OpenState({ service, now }: { service: ServiceListItem; now: Date }) {
  const { openingHours, openingExceptions } = service.record;
  const state = openingStateAt(openingHours, openingExceptions, now);
  if (state.status === "unknown") return null;
  return (
    <p className="print:hidden">
      <OpeningStateText state={state} />
    </p>
  );
}

/** Distances are given as people give them: in tens, or in fives when it is near. */
function distanceText(t: ReturnType<typeof useTranslations<"services">>, kilometres: number): string {
  if (kilometres < 5) return t("distanceSame");
  const step = kilometres < 50 ? 5 : 10;
  return t("distance", { kilometres: Math.round(kilometres / step) * step });
}
