import { useTranslations } from "next-intl";
import { localizedOrNull } from "@/lib/platform/i18n/localized";
import { MailLink, PhoneLink } from "./contact-links";
import { ExternalLink } from "./external-link";

export type Channel = {
  kind: "phone" | "email" | "website" | "form" | "chat";
  value: string;
  label: unknown;
  printed: string | null;
  note: unknown;
};

/** Ways to reach someone, as links that a phone can act on. */
export function ChannelList({ channels }: { channels: Channel[] }) {
  const t = useTranslations("services.channelKind");
  return (
    <ul className="space-y-1">
      {channels.map((channel, index) => {
        const label = localizedOrNull(channel.label);
        const note = localizedOrNull(channel.note);
        return (
          <li key={index}>
            {channel.kind === "phone" && <PhoneLink number={channel.value} />}
            {channel.kind === "email" && <MailLink address={channel.value} />}
            {channel.kind !== "phone" && channel.kind !== "email" && (
              <ExternalLink href={channel.value}>{label ?? `${t(channel.kind)}: ${channel.value}`}</ExternalLink>
            )}
            {label && (channel.kind === "phone" || channel.kind === "email") && <span> {label}</span>}
            {note && <span className="block text-sm text-soft">{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
