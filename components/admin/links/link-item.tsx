import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { useFactName } from "@/components/records/fact-value";
import { ExternalLink } from "@/components/ui/external-link";
import { adminPaths } from "@/lib/admin-paths";
import type { ListedLink } from "@/lib/links/admin-queries";
import { archiveSearch } from "@/lib/links/rules";
import type { LinkView } from "@/lib/links/views";
import { dayInFinland } from "@/lib/platform/dates/today";
import { dayOfColumn, formatDay } from "@/lib/platform/format/dates";

const failures = [
  ...(["robots", "timeout", "ENOTFOUND", "ECONNREFUSED", "address"] as const),
  ...(["port", "scheme", "credentials", "tooManyRedirects"] as const),
];

/** One link: how it answers, where it is used, what could stand instead, and how to let it be. */
export function LinkItem({ link, view }: { link: ListedLink; view: LinkView }) {
  const t = useTranslations("admin.links");
  const factName = useFactName();
  const { url, suggestion, uses, failedOn, exceptReason, exceptAt } = link;
  return (
    <li className="py-4">
      <p className="font-semibold [overflow-wrap:anywhere]">
        <ExternalLink href={url}>{url}</ExternalLink>
      </p>
      <p className="text-sm text-soft">
        <LinkAnswerText link={link} />
        {failedOn.length > 0 &&
          ` ${t("failedDays", { days: failedOn.map((day) => formatDay(dayOfColumn(day))).join(", ") })}`}
      </p>
      {suggestion && (
        <p className="[overflow-wrap:anywhere]">
          {t(`suggestion.${suggestion.kind}`)} <ExternalLink href={suggestion.url}>{suggestion.url}</ExternalLink>
        </p>
      )}
      {link.isBroken && (
        <p>
          <ExternalLink href={archiveSearch(url)}>{t("archive")}</ExternalLink>
        </p>
      )}
      <p className="mt-2 text-sm font-semibold">{t("usedIn")}</p>
      <ul>
        {uses.map(({ recordId, field, name }) => (
          <li key={`${recordId} ${field}`}>
            <a href={adminPaths.recordField(recordId, field)} className="inline-block py-2">
              {`${name}: ${factName(field)}`}
            </a>
          </li>
        ))}
      </ul>
      {exceptAt && exceptReason ? (
        <form method="post" action={adminPaths.linkExcept()} className="mt-2 flex flex-wrap items-center gap-4 text-sm">
          <p>{t("exceptedOn", { date: formatDay(dayInFinland(exceptAt)), reason: exceptReason })}</p>
          <LinkFields url={url} view={view} />
          <ActionButton name="toiminto" value="takaisin">
            {t("again")}
          </ActionButton>
        </form>
      ) : (
        <ExceptForm url={url} view={view} />
      )}
    </li>
  );
}

function LinkAnswerText({ link: { checkedAt, status, failure } }: { link: ListedLink }) {
  const t = useTranslations("admin.links");
  if (!checkedAt) return <>{t("notAsked")}</>;
  const known = failures.find((name) => name === failure);
  const answer = failure
    ? known
      ? t(`failure.${known}`)
      : t("failure.other", { code: failure })
    : t("status", { status: String(status) });
  return <>{`${t("checked", { date: formatDay(dayInFinland(checkedAt)) })}: ${answer}.`}</>;
}

function ExceptForm({ url, view }: { url: string; view: LinkView }) {
  const t = useTranslations("admin.links");
  const id = `syy-${encodeURIComponent(url)}`;
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-11 items-center text-sm underline underline-offset-4">
        {t("exceptTitle")}
      </summary>
      <form method="post" action={adminPaths.linkExcept()} className="flex flex-wrap items-end gap-4">
        <LinkFields url={url} view={view} />
        <div className="min-w-0 flex-1 basis-64">
          <label htmlFor={id} className="font-semibold">
            {t("exceptReason")}
          </label>
          <input
            id={id}
            name="syy"
            maxLength={300}
            className="mt-1 block min-h-11 w-full rounded-box border border-border bg-surface px-3 py-2 text-ink"
          />
        </div>
        <ActionButton name="toiminto" value="poikkeus">
          {t("except")}
        </ActionButton>
      </form>
    </details>
  );
}

function LinkFields({ url, view }: { url: string; view: LinkView }) {
  return (
    <>
      <input type="hidden" name="osoite" value={url} />
      <input type="hidden" name="nayta" value={view} />
    </>
  );
}
