import { useTranslations } from "next-intl";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { DateText } from "@/components/ui/time-text";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";
import { dateOf } from "@/lib/platform/dates/period-columns";
import { SourceName } from "@/components/records/source-list";

/** The banner of an organization that works no more, with the one that carries on. */
export function EndedOrganizationNotice({ organization }: { organization: OrganizationDetails }) {
  const t = useTranslations("organizations");
  if (organization.standing !== "ended") return null;
  const waysOn = organization.successions.filter(({ successor }) => successor);
  return (
    <Notice tone="attention" title={t("endedTitle")}>
      {waysOn.map((change, index) => (
        <div key={index}>
          <p>
            <Change change={change} direction="successionAfter" other={change.successor} />
          </p>
        </div>
      ))}
      <p>{t("endedBody")}</p>
    </Notice>
  );
}

/** What came before an organization and what became of it, each change with its date and its source. */
export function SuccessionSection({
  successions,
  precededBy,
}: Pick<OrganizationDetails, "successions" | "precededBy">) {
  const t = useTranslations("organizations");
  if (successions.length + precededBy.length === 0) return null;
  return (
    <Section id="jatkumo" title={t("successionTitle")}>
      <ul className="space-y-4">
        {precededBy.map((change, index) => (
          <li key={`ennen-${index}`} className="border-l-4 border-border/50 pl-4">
            <Change change={change} direction="successionBefore" other={change.predecessor} />
            <Evidence change={change} />
          </li>
        ))}
        {successions.map((change, index) => (
          <li key={`jalkeen-${index}`} className="border-l-4 border-accent pl-4">
            <Change change={change} direction="successionAfter" other={change.successor} />
            <Evidence change={change} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ChangeFacts = Omit<OrganizationDetails["precededBy"][number], "predecessor">;
type ChangeProps = {
  change: ChangeFacts;
  direction: "successionBefore" | "successionAfter";
  other: { slug: string; name: unknown } | null;
};

/** "Työtä jatkaa: Kainuun hyvinvointialue, muutos 1.1.2023". */
function Change({ change, direction, other }: ChangeProps) {
  const t = useTranslations("organizations");
  const on = dateOf(change.onEdtf, change.onPrinted);
  return (
    <>
      {t.rich(`${direction}.${change.kind}`, {
        other: () => other && <a href={paths.organization(other.slug)}>{localizedText(other.name)}</a>,
      })}
      {", "}
      {on ? t.rich("changeOn", { date: () => <DateText date={on} /> }) : <Missing>{t("changeOnUnknown")}</Missing>}
    </>
  );
}

function Evidence({ change: { note, source } }: { change: ChangeFacts }) {
  const t = useTranslations("organizations");
  const explanation = localizedText(note);
  return (
    <div className="mt-1 text-sm text-soft">
      {explanation && <p>{explanation}</p>}
      <p>
        {source ? (
          <>
            {t("evidence")} <SourceName source={source} />
          </>
        ) : (
          <Missing>{t("evidenceMissing")}</Missing>
        )}
      </p>
    </div>
  );
}
