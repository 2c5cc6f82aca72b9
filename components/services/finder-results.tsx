import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PhoneLink } from "@/components/ui/contact-links";
import { EntryList } from "@/components/ui/entry";
import { localizedText } from "@/components/ui/localized-text";
import type { HelplineListItem } from "@/lib/helplines/queries";
import type { Stretch } from "@/lib/search/marks";
import { finderGroups, type FinderGroup, type Finding } from "@/lib/services/finder";
import type { ServiceListItem } from "@/lib/services/queries";
import { ServiceEntry } from "./service-entry";

type Props = {
  findings: Finding[];
  services: Map<string, ServiceListItem>;
  place: { inessive: string; name: string } | null;
  /** Numbers that help everywhere; they stand in the group of the whole region. */
  helplines: HelplineListItem[];
  mark: (text: string) => Stretch[];
  now: Date;
};

/** What was found, group by group: help in the place, for the whole region, perhaps fitting, near, and unconfirmed. */
export function FinderResults({ findings, services, place, helplines, mark, now }: Props) {
  const t = useTranslations("services");
  const titleOf = (group: FinderGroup) =>
    group === "here" ? (place ? t("group.here", place) : t("group.hereAnywhere")) : t(`group.${group}`);
  const isIn = (group: FinderGroup) => findings.some((finding) => finding.group === group);
  // Numbers alone come after what was found by name.
  const groups = isIn("wide") ? finderGroups : [...finderGroups.filter((group) => group !== "wide"), "wide" as const];
  return groups.map((group) => {
    const inGroup = findings.filter((finding) => finding.group === group);
    const phones = group === "wide" && place ? helplines : [];
    if (inGroup.length + phones.length === 0) return null;
    return (
      <Group
        key={group}
        id={`ryhma-${group}`}
        title={titleOf(group)}
        intro={group === "here" ? null : t(`groupIntro.${group}`)}
      >
        {inGroup.length > 0 && (
          <EntryList>
            {inGroup.map(({ id, kilometres }) => {
              const service = services.get(id);
              return (
                service && <ServiceEntry key={id} service={service} kilometres={kilometres} mark={mark} now={now} />
              );
            })}
          </EntryList>
        )}
        {phones.length > 0 && <PhoneHelp helplines={phones} />}
      </Group>
    );
  });
}

function Group({
  id,
  title,
  intro,
  children,
}: {
  id: string;
  title: string;
  intro: string | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-10 first-of-type:mt-4">
      <h2 id={id} className="text-2xl font-bold">
        {title}
      </h2>
      {intro && <p className="mt-2 max-w-measure text-soft">{intro}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

function PhoneHelp({ helplines }: { helplines: HelplineListItem[] }) {
  const t = useTranslations("services");
  return (
    <>
      <h3 className="mt-6 text-lg font-bold">{t("phoneHelp")}</h3>
      <ul className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {helplines.map(({ id, name, phone, phonePrinted }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <PhoneLink number={phone} printed={phonePrinted} />
            <span>{localizedText(name)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
