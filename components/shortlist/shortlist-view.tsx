import { useTranslations } from "next-intl";
import { QuickExit, QuickExitHint } from "@/components/helplines/quick-exit";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mailHref, ShareLink } from "@/components/ui/share-link";
import { paths } from "@/lib/paths";
import { MOST_ITEMS, shortlistQuery } from "@/lib/shortlist/address";
import { listAsText } from "@/lib/shortlist/mail";
import type { ShortlistEntry } from "@/lib/shortlist/queries";
import { ShortlistKeeper } from "./keeper";
import { HiddenFields, ShortlistEntryView } from "./shortlist-entry";

type Props = {
  entries: ShortlistEntry[];
  /** What could not be shown of the address that was asked. */
  left: { unknown: number; items: number; notes: number; nothingAdded: boolean };
  /** Origin of the portal, for addresses that leave it. */
  origin: string;
  now: Date;
};

export function ShortlistView({ entries, left, origin, now }: Props) {
  const t = useTranslations("shortlist");
  const isSensitive = entries.some((entry) => entry.isSensitive);
  return (
    <>
      {isSensitive && <QuickExit />}
      <Breadcrumb crumbs={[{ href: paths.home(), label: t("home") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {isSensitive && <QuickExitHint />}
      <Left left={left} />
      {entries.length === 0 ? (
        <Notice title={t("emptyTitle")}>
          <p>{t("emptyBody")}</p>
          <p>
            <a href={paths.services()} className="inline-flex min-h-11 items-center">
              {t("toServices")}
            </a>
          </p>
        </Notice>
      ) : (
        <Taking entries={entries} origin={origin} />
      )}
      <ShortlistKeeper items={entries} />
      {entries.length > 0 && (
        <section aria-labelledby="lista" className="mt-8">
          <h2 id="lista" className="text-2xl font-bold tracking-tight">
            {t("listTitle")}
          </h2>
          <ol className="mt-2 divide-y divide-border/50 border-y border-border/50">
            {entries.map((entry, index) => (
              <ShortlistEntryView key={entry.id} entries={entries} index={index} now={now} />
            ))}
          </ol>
        </section>
      )}
      <AddForm entries={entries} />
      <div className="print:hidden">
        <Section id="nain-poiminnat-toimivat" title={t("howTitle")}>
          <div className="space-y-2">
            <p>{t("howAddress")}</p>
            <p>{t("howOthers")}</p>
            <p>{t("howDevice")}</p>
            <p>
              <a href={paths.offline()} className="inline-flex min-h-11 items-center">
                {t("toOffline")}
              </a>
            </p>
          </div>
        </Section>
      </div>
    </>
  );
}

function Left({ left }: Pick<Props, "left">) {
  const t = useTranslations("shortlist");
  const said = [
    left.nothingAdded && t("nothingAdded"),
    left.unknown > 0 && t("unknownItems", { count: left.unknown }),
    left.items > 0 && t("itemsLeft", { count: left.items, most: MOST_ITEMS }),
    left.notes > 0 && t("notesLeft", { count: left.notes }),
  ].filter((text) => text !== false);
  if (said.length === 0) return null;
  return (
    <Notice tone="attention">
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

/** Print, pass on, mail. */
function Taking({ entries, origin }: Pick<Props, "entries" | "origin">) {
  const t = useTranslations("shortlist");
  const print = useTranslations("print");
  const address = origin + paths.shortlist(shortlistQuery(entries));
  const body = `${listAsText(entries, origin)}\n\n${t("mailList", { address })}`;
  return (
    <ul aria-label={t("actions")} className="flex flex-wrap gap-x-6 print:hidden">
      <li>
        <a
          href={paths.shortlistLeaflet(shortlistQuery(entries))}
          rel="nofollow"
          className="inline-flex min-h-11 items-center"
        >
          <Icon name="print" />
          {print("leaflet")}
        </a>
      </li>
      <li>
        <a href={mailHref(t("mailSubject"), body)} className="inline-flex min-h-11 items-center">
          <Icon name="mail" />
          {t("mail")}
        </a>
      </li>
      <li>
        <ShareLink address={address} title={t("mailSubject")} />
      </li>
    </ul>
  );
}

function AddForm({ entries }: Pick<Props, "entries">) {
  const t = useTranslations("shortlist");
  return (
    <div className="print:hidden">
      <Section id="lisaa-listalle" title={t("addTitle")}>
        <form action={paths.shortlist()} className="space-y-3">
          <HiddenFields query={shortlistQuery(entries)} />
          <TextField name="lisaa" label={t("addField")} hint={t("addHint")} maxLength={2000} />
          <SubmitButton>{t("addSubmit")}</SubmitButton>
        </form>
      </Section>
    </div>
  );
}
