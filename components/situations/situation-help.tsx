import { useTranslations } from "next-intl";
import { ServiceEntry } from "@/components/services/service-entry";
import { EmptyResult } from "@/components/ui/empty-result";
import { EntryList } from "@/components/ui/entry";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { ListEnd } from "@/components/ui/list-end";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import type { SituationHelp } from "@/lib/services/in-regions";

/** Where the reader asks for help: their own words, and the place that these mean, if any. */
export type AskedPlace = { words: string; found: { inessive: string; name: string } | null };

type Props = { slug: string; help: SituationHelp; place: AskedPlace | null };

/** Who helps in a situation, near a place first when one is asked for. */
export function SituationHelpList({ slug, help, place }: Props) {
  const t = useTranslations("situations");
  const href = paths.services({ tilanne: slug, paikka: place?.found ? place.words : null });
  const isEmpty = help.near.total + help.wide.total + help.unconfirmed.total === 0;
  return (
    <>
      <form
        action={paths.situation(slug)}
        method="get"
        aria-label={t("placeFormLabel")}
        className="rounded-box bg-sunken p-4 sm:max-w-xl print:hidden"
      >
        <div className="flex flex-col gap-4 sm:flex-row sm:items-end">
          <TextField name="paikka" label={t("place")} hint={t("placeHint")} value={place?.words} />
          <SubmitButton>{t("showHelp")}</SubmitButton>
        </div>
      </form>
      {place && !place.found && <Notice tone="attention">{t("placeUnknown", { place: place.words })}</Notice>}
      {isEmpty && (
        <EmptyResult
          title={place?.found ? t("noneNear", place.found) : t("noneTitle")}
          hint={t("noneHint")}
          href={paths.services()}
          linkText={t("allHelp")}
        />
      )}
      <HelpGroup title={place?.found ? t("near", place.found) : t("nearAnywhere")} services={help.near} href={href} />
      <HelpGroup title={t("wide")} intro={t("wideIntro")} services={help.wide} href={href} />
      <HelpGroup title={t("unconfirmed")} intro={t("unconfirmedIntro")} services={help.unconfirmed} href={href} />
    </>
  );
}

type GroupProps = { title: string; intro?: string; services: SituationHelp["near"]; href: string };

function HelpGroup({ title, intro, services: { items, total }, href }: GroupProps) {
  if (total === 0) return null;
  return (
    <div className="mt-8">
      <h3 className="text-xl font-bold">{title}</h3>
      {intro && <p className="mt-1 max-w-measure text-soft">{intro}</p>}
      <div className="mt-3">
        <EntryList>
          {items.map((service) => (
            <ServiceEntry key={service.id} service={service} />
          ))}
        </EntryList>
        <ListEnd shown={items.length} total={total} href={href} />
      </div>
    </div>
  );
}
