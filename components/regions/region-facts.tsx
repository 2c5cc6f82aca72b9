import { useTranslations } from "next-intl";
import { Fact, FactList } from "@/components/ui/facts";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { Day } from "@/lib/platform/dates/partial-date";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";
import { localized } from "@/lib/platform/i18n/localized";
import type { RegionDetails } from "@/lib/regions/queries";
import { isDividedElsewhere } from "@/lib/regions/rules";

/** The official facts: code, the tree above, the groups with their dates, and the parts. */
export function RegionFacts({ region }: { region: RegionDetails }) {
  const t = useTranslations("regions");
  const members = region.members.filter(({ member }) => member.kind === "municipality");
  const isGroup = region.kind === "wellbeingServicesCounty" || region.kind === "subregion";
  const districts = region.children.filter(({ kind }) => kind === "district" || kind === "subregion");
  return (
    <FactList>
      <Fact label={t("factKind")}>
        {isDividedElsewhere(region) ? t("servicesOrganizer") : t(`kind.${region.kind}`)}
      </Fact>
      <Fact label={t("factCode")}>{region.code ?? <Missing>{t("codeMissing")}</Missing>}</Fact>
      {region.parent && (
        <Fact label={t(region.kind === "district" ? "factMunicipality" : "factCounty")}>
          <RegionLink region={region.parent} />
        </Fact>
      )}
      {region.memberOf.length > 0 && (
        <Fact label={t("factGroups")}>
          <ul>
            {region.memberOf.map(({ group, validFrom, validTo }) => (
              <li key={group.slug}>
                <RegionLink region={group} /> <Validity from={validFrom} to={validTo} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {isGroup && (
        <Fact label={t("factMembers")}>
          {members.length === 0 && <Missing>{t("membersMissing")}</Missing>}
          <ul>
            {members.map(({ member, validFrom, validTo }) => (
              <li key={member.slug}>
                <RegionLink region={member} /> <Validity from={validFrom} to={validTo} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {districts.length > 0 && (
        <Fact label={t("partsTitle")}>
          <ul>
            {districts.map((district) => (
              <li key={district.slug}>
                <RegionLink region={district} />{" "}
                <span className="text-soft">({t(`kind.${district.kind}`).toLowerCase()})</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {(region.validFrom || region.validTo) && (
        <Fact label={t("factValid")}>
          <Validity from={region.validFrom} to={region.validTo} isPlain />
        </Fact>
      )}
      {region.predecessors.length > 0 && (
        <Fact label={t("predecessors")}>
          <ul>
            {region.predecessors.map((predecessor) => (
              <li key={predecessor.slug}>
                <RegionLink region={predecessor} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </FactList>
  );
}

function RegionLink({ region }: { region: { slug: string; name: unknown } }) {
  return (
    <a href={paths.region(region.slug)} className="inline-block py-1">
      {localizedText(region.name)}
    </a>
  );
}

/** From when to when; nothing when no source says. */
function Validity({ from, to, isPlain = false }: { from: Date | null; to: Date | null; isPlain?: boolean }) {
  const t = useTranslations("regions");
  const day = (date: Date) => formatDay(dayOfColumn(date));
  if (!from && !to) return null;
  const text =
    from && to
      ? t("between", { from: day(from), to: day(to) })
      : from
        ? t("since", { date: day(from) })
        : t("until", { date: day(to!) });
  return isPlain ? text : <span className="text-soft">({text})</span>;
}

/** The banner of a region that has been merged away, with the way on. */
export function EndedRegionNotice({ region, day }: { region: RegionDetails; day: Day }) {
  const t = useTranslations("regions");
  const lastDay = region.validTo && dayOfColumn(region.validTo);
  if (!lastDay || lastDay >= day) return null;
  return (
    <Notice tone="attention" title={t("endedTitle")}>
      <p>{t("endedSince", { date: formatDay(lastDay) })}</p>
      {region.successor && (
        <p>
          <a href={paths.region(region.successor.slug)} className="inline-flex min-h-11 items-center">
            {t("successor", { name: localized(region.successor.name) })}
          </a>
        </p>
      )}
    </Notice>
  );
}
