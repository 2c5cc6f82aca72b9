import type { TermDiscretion } from "@/lib/platform/generated/prisma/enums";
import type { ServiceStanding } from "@/lib/services/rules";

/** True when the browser's history and tabs must not tell what a page with these terms is about. */
export function needsNeutralTitle(terms: { discretion: TermDiscretion }[]): boolean {
  return terms.some(({ discretion }) => discretion === "exitAndNeutralTitle");
}

const numbersAtOnce = 4;

/** The numbers of several situations: of each its first, then of each its second, none twice. */
export function firstNumbers<H extends { id: string }>(situations: { signs: { helpline: H }[] }[]): H[] {
  const most = Math.max(0, ...situations.map(({ signs }) => signs.length));
  const inTurn = Array.from({ length: most }, (_, turn) =>
    situations.flatMap(({ signs }) => signs[turn]?.helpline ?? []),
  ).flat();
  return [...new Map(inTurn.map((helpline) => [helpline.id, helpline])).values()].slice(0, numbersAtOnce);
}

type HelpfulService = { situationSlugs: string[]; regionIds: string[]; standing: ServiceStanding };

/** The regions inside a place, itself included, and those it lies in. */
export type PlaceReach = { inside: string[]; around: string[] };

/**
 * A situation's help in groups: near the place, then what serves a wider region or the whole country, then what
 * nobody has confirmed. Without a place everything offered is near. Ended help has no group.
 */
export function groupHelp<S extends HelpfulService>(services: S[], situation: string, place: PlaceReach | null) {
  const fitting = services.filter(({ situationSlugs }) => situationSlugs.includes(situation));
  const isNear = ({ regionIds }: S) => !place || regionIds.some((id) => place.inside.includes(id));
  const isWide = ({ regionIds }: S) =>
    place !== null && (regionIds.length === 0 || regionIds.some((id) => place.around.includes(id)));
  const offered = fitting.filter(({ standing }) => standing === "offered");
  return {
    near: offered.filter(isNear),
    wide: offered.filter((service) => !isNear(service) && isWide(service)),
    unconfirmed: fitting.filter(
      (service) => service.standing === "unconfirmed" && (isNear(service) || isWide(service)),
    ),
  };
}
