import { formatPhone, phoneHref } from "@/lib/platform/format/phone";
import { Icon } from "./icon";

export function PhoneLink({ number, printed }: { number: string; printed?: string | null }) {
  return (
    <a
      href={phoneHref(number)}
      className="inline-flex min-h-11 items-center font-semibold whitespace-nowrap tabular-nums"
    >
      <Icon name="phone" />
      {printed ?? formatPhone(number)}
    </a>
  );
}

export function MailLink({ address }: { address: string }) {
  return (
    <a
      href={`mailto:${address}`}
      className="inline-flex min-h-11 items-center font-semibold [overflow-wrap:anywhere] hyphens-none"
    >
      <Icon name="mail" />
      {address}
    </a>
  );
}
