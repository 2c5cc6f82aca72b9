import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { ListEnd } from "@/components/ui/list-end";
import { localizedText } from "@/components/ui/localized-text";
import { Missing } from "@/components/ui/missing";
import { Section } from "@/components/ui/section";
import { PeriodText } from "@/components/ui/time-text";
import type { OrganizationDetails } from "@/lib/organizations/queries";
import { paths } from "@/lib/paths";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { localized } from "@/lib/platform/i18n/localized";

/** What hangs on an organization: programmes, places, events, articles. */
export function OrganizationLinks({ organization }: { organization: OrganizationDetails }) {
  const t = useTranslations("organizations");
  const { locations, events, totals } = organization;
  const articles = [...organization.published, ...organization.articles.map(({ article }) => article)];
  const once = [...new Map(articles.map((article) => [article.slug, article])).values()];
  return (
    <>
      <Programmes organization={organization} />
      {locations.length > 0 && (
        <Section id="toimipisteet" title={t("locationsTitle")}>
          <BulletList
            items={locations.map(({ slug, name, street, postalCode, city, region }) => (
              <>
                <a href={paths.location(slug)}>{localizedText(name)}</a>
                {region && `, ${localized(region.name)}`}
                <span className="block text-sm text-soft">
                  {street ? (
                    [street, [postalCode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ")
                  ) : (
                    <Missing>{t("addressMissing")}</Missing>
                  )}
                </span>
              </>
            ))}
          />
          <ListEnd
            shown={locations.length}
            total={totals.locations}
            href={paths.search({ haku: localized(organization.name), laji: "paikat" })}
          />
        </Section>
      )}
      {events.length > 0 && (
        <Section id="tapahtumat" title={t("eventsTitle")}>
          <BulletList
            items={events.map(({ event }) => (
              <>
                <a href={paths.event(event.slug)}>{localizedText(event.name)}</a> (
                <PeriodText period={periodOf(event)} />)
              </>
            ))}
          />
        </Section>
      )}
      {once.length > 0 && (
        <Section id="jutut" title={t("articlesTitle")}>
          <BulletList
            items={once.map(({ slug, title }) => (
              <a key={slug} href={paths.article(slug)}>
                {localizedText(title)}
              </a>
            ))}
          />
        </Section>
      )}
    </>
  );
}

function Programmes({ organization: { coordinated, programmes } }: { organization: OrganizationDetails }) {
  const t = useTranslations("organizations");
  const parts = [
    ...coordinated.map((programme) => ({ programme, part: t("programmeCoordinator") })),
    ...programmes.map(({ programme }) => ({ programme, part: t("programmeFunder") })),
  ];
  if (parts.length === 0) return null;
  return (
    <Section id="ohjelmat" title={t("programmesTitle")}>
      <BulletList
        items={parts.map(({ programme, part }) => (
          <>
            <a href={paths.programme(programme.slug)}>{localizedText(programme.name)}</a> ({part}),{" "}
            <PeriodText period={periodOf(programme)} />
          </>
        ))}
      />
    </Section>
  );
}
