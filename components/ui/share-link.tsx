import { useTranslations } from "next-intl";
import { ElementScript } from "./element-script";
import { Icon } from "./icon";

type Props = { address: string; title: string };

/** Passes a page on: by mail, or as the reader's device does it. */
export function ShareLink({ address, title }: Props) {
  const t = useTranslations("ui");
  return (
    <share-page data-address={address} data-title={title} data-copied={t("shareCopied")}>
      <a href={mailHref(title, `${title}\n${address}`)} className="inline-flex min-h-11 items-center">
        <Icon name="share" />
        {t("share")}
      </a>
      <span role="status" className="not-empty:ms-2" />
      <ElementScript name="share-page" />
    </share-page>
  );
}

/** A mail to nobody yet (RFC 6068): lines end in CRLF. */
export function mailHref(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
}
