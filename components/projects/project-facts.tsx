import { useTranslations } from "next-intl";
import { Fact, FactList } from "@/components/ui/facts";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import { wholeBeforePart } from "@/lib/regions/wording";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { localized } from "@/lib/platform/i18n/localized";
import type { ProjectDetails } from "@/lib/projects/queries";

/** The facts box: what a professional looks up first. */
export function ProjectFacts({ project }: { project: ProjectDetails }) {
  const t = useTranslations("projects");
  const shownRoles = ["leadImplementer", "administrator", "coordinator", "coImplementer", "founder"] as const;
  const themes = project.terms.filter(({ term }) => term.scheme === "theme");
  const targetGroups = project.terms.filter(({ term }) => term.scheme === "ptvTargetGroup");
  return (
    <FactList>
      <Fact label={t("factPeriod")}>
        <PeriodText period={project.period} />
        {project.periodNote && <p className="text-sm text-soft">{localizedText(project.periodNote)}</p>}
      </Fact>
      {project.parent && (
        <Fact label={t("factParent")}>
          <a href={paths.project(project.parent.slug)}>{localizedText(project.parent.name)}</a>
        </Fact>
      )}
      <Fact label={t("factBudget")}>
        {project.budgetCents === null ? <Missing>{t("budgetUnknown")}</Missing> : formatEuros(project.budgetCents)}
      </Fact>
      <Fact label={t("factFunding")}>
        <Fundings fundings={project.fundings} />
      </Fact>
      {shownRoles.map((kind) => {
        const roles = project.roles
          .filter((role) => role.role === kind)
          .map((role) => ({ ...role, period: periodOf(role) }))
          .sort((a, b) => Number(a.period.end !== null) - Number(b.period.end !== null));
        return (
          roles.length > 0 && (
            <Fact key={kind} label={t(`role.${kind}`)}>
              <ul>
                {roles.map((role, index) => (
                  <li key={index}>
                    <a href={paths.organization(role.organization.slug)}>{localizedText(role.organization.name)}</a>
                    {(role.period.start || role.period.end) && (
                      <span className="block text-sm text-soft">
                        <PeriodText period={role.period} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </Fact>
          )
        );
      })}
      {project.programmes.length > 0 && (
        <Fact label={t("factProgramme")}>
          <ul>
            {project.programmes.map(({ programme }) => (
              <li key={programme.slug}>
                <a href={paths.programme(programme.slug)}>{localizedText(programme.name)}</a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {project.regions.length > 0 && (
        <Fact label={t("factRegions")}>
          <ul>
            {project.regions.map(({ region, part, note }) => (
              <li key={`${region.slug}-${part}`}>
                {region.kind === "district" && region.parent && wholeBeforePart(region.parent)}
                <a href={paths.region(region.slug)}>{localizedText(region.name)}</a>{" "}
                <span className="text-soft">({t(`part.${part}`)})</span>
                {note && <span className="block text-sm text-soft">{localizedText(note)}</span>}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {targetGroups.length > 0 && (
        <Fact label={t("factTargetGroups")}>{targetGroups.map(({ term }) => localized(term.name)).join(", ")}</Fact>
      )}
      {themes.length > 0 && (
        <Fact label={t("factThemes")}>
          <ul className="flex flex-wrap gap-x-4">
            {themes.map(({ term }) => (
              <li key={term.slug}>
                <a href={paths.projects({ teema: term.slug })}>{localizedText(term.name)}</a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </FactList>
  );
}

function Fundings({ fundings }: { fundings: ProjectDetails["fundings"] }) {
  const t = useTranslations("projects");
  if (fundings.length === 0) return <Missing>{t("funderUnknown")}</Missing>;
  return (
    <ul>
      {fundings.map((funding, index) => (
        <li key={index}>
          {funding.funder ? (
            <a href={paths.funder(funding.funder.slug)}>{localizedText(funding.funder.name)}</a>
          ) : (
            <Missing>{t("funderUnknown")}</Missing>
          )}
          {funding.instrument && ` (${funding.instrument})`}
          {": "}
          {funding.amountCents === null ? (
            <Missing>{t("fundingAmountUnknown")}</Missing>
          ) : (
            formatEuros(funding.amountCents)
          )}
          {funding.shareBasisPoints !== null && `, ${formatShare(funding.shareBasisPoints)}`}
        </li>
      ))}
    </ul>
  );
}
