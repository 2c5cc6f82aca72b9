import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localizedText } from "@/components/ui/localized-text";
import { MailLink, PhoneLink } from "./contact-links";
import { ExternalLink } from "./external-link";

export type Channel = {
  kind: "phone" | "email" | "website" | "form" | "chat";
  value: string;
  label: unknown;
  printed: string | null;
  note: unknown;
};

type Props<C extends Channel> = { channels: C[]; detailOf?: (channel: C) => ReactNode };

/** Ways to reach someone, as links that a phone can act on; `detailOf` gives what more is known of each. */
export function ChannelList<C extends Channel>({ channels, detailOf }: Props<C>) {
  const t = useTranslations("services.channelKind");
  return (
    <ul className="space-y-1">
      {channels.map((channel, index) => {
        const label = localizedText(channel.label);
        const note = localizedText(channel.note);
        return (
          <li key={index}>
            {channel.kind === "phone" && <PhoneLink number={channel.value} />}
            {channel.kind === "email" && <MailLink address={channel.value} />}
            {channel.kind !== "phone" && channel.kind !== "email" && (
              <ExternalLink href={channel.value}>{label ?? `${t(channel.kind)}: ${channel.value}`}</ExternalLink>
            )}
            {label && (channel.kind === "phone" || channel.kind === "email") && <span> {label}</span>}
            {note && <span className="block text-sm text-soft">{note}</span>}
            {detailOf?.(channel)}
          </li>
        );
      })}
    </ul>
  );
}
