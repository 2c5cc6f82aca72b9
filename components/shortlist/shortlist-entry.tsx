import { useTranslations } from "next-intl";
import { CheckText } from "@/components/records/check-text";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { LONGEST_NOTE, moveItem, noteField, shortlistQuery, type ShortlistItem } from "@/lib/shortlist/address";
import type { ShortlistEntry } from "@/lib/shortlist/queries";
import { EntryFacts } from "./entry-facts";
import { EntryNotices } from "./entry-notices";

type Props = { entries: ShortlistEntry[]; index: number; now: Date };

const link = "inline-flex min-h-11 items-center";

/** One thing of the list with what can be done to it; each change is a plain link to the list as it would be then. */
export function ShortlistEntryView({ entries, index, now }: Props) {
  const t = useTranslations("shortlist");
  const entry = entries[index]!;
  const named = (action: string) => (
    <span>
      {action}
      <span className="sr-only">: {entry.name}</span>
    </span>
  );
  const to = (items: ShortlistItem[], anchor = entry.id) => `${paths.shortlist(shortlistQuery(items))}#${anchor}`;
  return (
    <li id={entry.id} className="py-6">
      <p className="text-sm font-semibold text-spruce">{t(`kind.${entry.noun as "service"}`)}</p>
      <h3 className="text-xl font-bold">
        <a href={entry.path} data-keep={entry.noun === "helpline" ? undefined : ""} className="inline-block py-1">
          {entry.name}
        </a>
      </h3>
      <div className="max-w-measure space-y-2">
        <EntryNotices entry={entry} />
        {entry.state === "published" && <EntryFacts entry={entry} now={now} />}
        {entry.note && (
          <p className="border-l-4 border-spruce pl-3 [overflow-wrap:anywhere]">
            <span className="font-semibold">{t("note")}:</span> {entry.note}
          </p>
        )}
        <p className="text-sm text-soft">
          <CheckText check={entry} day={dayInFinland(now)} />
        </p>
      </div>
      <NoteForm entries={entries} entry={entry} />
      <ul className="flex flex-wrap gap-x-6 print:hidden">
        {index > 0 && (
          <li>
            <a href={to(moveItem(entries, index, -1))} data-change="" rel="nofollow" className={link}>
              {named(t("up"))}
            </a>
          </li>
        )}
        {index < entries.length - 1 && (
          <li>
            <a href={to(moveItem(entries, index, 1))} data-change="" rel="nofollow" className={link}>
              {named(t("down"))}
            </a>
          </li>
        )}
        <li>
          <a href={to(entries.toSpliced(index, 1), "lista")} data-change="" rel="nofollow" className={link}>
            {named(t("remove"))}
          </a>
        </li>
      </ul>
    </li>
  );
}

function NoteForm({ entries, entry }: { entries: ShortlistEntry[]; entry: ShortlistEntry }) {
  const t = useTranslations("shortlist");
  const rest = shortlistQuery(entries.map((other) => (other.id === entry.id ? { ...other, note: "" } : other)));
  return (
    <details className="print:hidden">
      <summary className="print:hidden min-h-11 w-fit content-center underline underline-offset-4">
        <span>
          {entry.note ? t("noteChange") : t("noteAdd")}
          <span className="sr-only">: {entry.name}</span>
        </span>
      </summary>
      <form action={`${paths.shortlist()}#${entry.id}`} className="max-w-measure space-y-3 pb-3">
        <HiddenFields query={rest} />
        <TextField
          name={noteField(entry.id)}
          label={t("noteField", { name: entry.name })}
          hint={t("noteHint", { most: LONGEST_NOTE })}
          value={entry.note}
        />
        <SubmitButton>{t("noteSave")}</SubmitButton>
      </form>
    </details>
  );
}

/** The rest of a list, carried along by a form. */
export function HiddenFields({ query }: { query: Record<string, string> }) {
  return Object.entries(query).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
