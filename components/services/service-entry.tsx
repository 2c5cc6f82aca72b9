import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Entry } from "@/components/ui/entry";
import { localizedText } from "@/components/ui/localized-text";
import { paths } from "@/lib/paths";
import { localized } from "@/lib/platform/i18n/localized";
import { whereIn } from "@/lib/regions/wording";
import type { ServiceListItem } from "@/lib/services/queries";

export function ServiceEntry({ service }: { service: ServiceListItem }) {
  const t = useTranslations("services");
  const places = service.regions.map(({ region }) => whereIn(region));
  const providers = service.organizations.map(({ organization }) => localized(organization.name));
  return (
    <Entry
      href={paths.service(service.slug)}
      title={localizedText(service.name)}
      badge={service.standing === "unconfirmed" && <Badge tone="attention">{t("unconfirmedTitle")}</Badge>}
      meta={[places.join(", "), providers.length > 0 && t("providedBy", { names: providers.join(", ") })]
        .filter(Boolean)
        .join(" · ")}
    >
      <p>{localizedText(service.summary)}</p>
    </Entry>
  );
}
