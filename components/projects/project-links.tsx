import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { ExternalLink } from "@/components/ui/external-link";
import { Section } from "@/components/ui/section";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { localized, localizedOrNull } from "@/lib/platform/i18n/localized";
import type { ProjectDetails } from "@/lib/projects/queries";

/** What hangs on a project: services with their afterlife, events, articles, social media. */
export function ProjectLinks({ project }: { project: ProjectDetails }) {
  const t = useTranslations("projects");
  const afterlife = useTranslations("services.afterlife");
  return (
    <>
      {project.services.length > 0 && (
        <Section id="palvelut" title={t("servicesTitle")}>
          <BulletList
            items={project.services.map(({ service }) => (
              <>
                <a href={paths.service(service.slug)}>{localized(service.name)}</a>
                {service.afterlifeState && (
                  <span className="block text-sm text-soft">
                    {afterlife(service.afterlifeState)} {localizedOrNull(service.afterlifeNote)}
                  </span>
                )}
              </>
            ))}
          />
        </Section>
      )}
      {project.events.length > 0 && (
        <Section id="tapahtumat" title={t("eventsTitle")}>
          <BulletList
            items={project.events.map(({ event }) => (
              <>
                <a href={paths.event(event.slug)}>{localized(event.name)}</a> (<PeriodText period={periodOf(event)} />)
              </>
            ))}
          />
        </Section>
      )}
      {project.articles.length > 0 && (
        <Section id="jutut" title={t("articlesTitle")}>
          <BulletList
            items={project.articles.map(({ article }) => (
              <a key={article.slug} href={paths.article(article.slug)}>
                {localized(article.title)}
              </a>
            ))}
          />
        </Section>
      )}
      {project.socialAccounts.length > 0 && (
        <Section id="some" title={t("socialTitle")}>
          <BulletList
            items={project.socialAccounts.map(({ service, handle, url }) => (
              <>
                {service}: {url ? <ExternalLink href={url}>{handle}</ExternalLink> : handle}
              </>
            ))}
          />
        </Section>
      )}
    </>
  );
}
