import { useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { ExternalLink } from "@/components/ui/external-link";
import { localizedText } from "@/components/ui/localized-text";
import { PeriodText } from "@/components/ui/time-text";
import { paths } from "@/lib/paths";
import { periodOf } from "@/lib/platform/dates/period-columns";
import type { ProjectDetails } from "@/lib/projects/queries";

/** Services that the project began, each with what became of it. */
export function ServiceLinks({ project }: { project: ProjectDetails }) {
  const afterlife = useTranslations("services.afterlife");
  return (
    <BulletList
      items={project.services.map(({ service }) => (
        <>
          <a href={paths.service(service.slug)}>{localizedText(service.name)}</a>
          {service.afterlifeState && (
            <span className="block text-sm text-soft">
              {afterlife(service.afterlifeState)} {localizedText(service.afterlifeNote)}
            </span>
          )}
        </>
      ))}
    />
  );
}

export function EventLinks({ project }: { project: ProjectDetails }) {
  return (
    <BulletList
      items={project.events.map(({ event }) => {
        const period = periodOf(event);
        return (
          <>
            <a href={paths.event(event.slug)}>{localizedText(event.name)}</a> (
            <PeriodText period={{ ...period, end: period.end ?? period.start }} />)
          </>
        );
      })}
    />
  );
}

export function SocialAccounts({ accounts }: { accounts: ProjectDetails["socialAccounts"] }) {
  return (
    <BulletList
      items={accounts.map(({ service, handle, url }) => (
        <>
          {service}: {url ? <ExternalLink href={url}>{handle}</ExternalLink> : handle}
        </>
      ))}
    />
  );
}
