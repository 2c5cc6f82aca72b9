import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A link out of the portal, which says so. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <a href={href} rel="noopener">
      {children} <Icon name="external" label={t("externalSite")} />
    </a>
  );
}
