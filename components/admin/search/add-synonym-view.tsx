import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { DoneNote } from "@/components/admin/editors/done-note";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { adminPaths } from "@/lib/admin-paths";
import type { findSynonymTerms } from "@/lib/search/admin-queries";

type Props = {
  word: string;
  query: string;
  terms: Awaited<ReturnType<typeof findSynonymTerms>>;
  note: string | null;
};

const notes = ["on-jo", "ei-kelpaa", "ei-ole"] as const;

/** What a word means: one of the words that are known, or a new one. */
export function AddSynonymView({ word, query, terms, note }: Props) {
  const t = useTranslations("admin.readability.misses");
  const known = notes.find((name) => name === note);
  return (
    <>
      <PageHeader title={t("addTitle", { word })} lead={t("addLead", { word })} />
      {known && <DoneNote>{t(`done.${known}`)}</DoneNote>}
      <form method="get" action={adminPaths.addSynonym()} className="max-w-measure space-y-4">
        <input type="hidden" name="sana" value={word} />
        <TextField name="haku" label={t("target")} hint={t("targetHint")} value={query} maxLength={60} />
        <ActionButton>{t("search")}</ActionButton>
      </form>
      {query && (
        <form method="post" action={adminPaths.addSynonymSend()} className="mt-8 max-w-measure">
          <input type="hidden" name="sana" value={word} />
          <input type="hidden" name="uusi" value={query} />
          <fieldset>
            <legend className="text-xl font-bold">{t("known")}</legend>
            <p className="text-soft">{t("knownHint")}</p>
            {terms.map(({ id, name, others }) => (
              <TermChoice key={id} value={id} label={name} hint={others.join(", ")} />
            ))}
            <TermChoice value="" label={`${t("useNew")}: ${query}`} hint="" isChecked />
          </fieldset>
          <div className="mt-4">
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </form>
      )}
    </>
  );
}

function TermChoice(props: { value: string; label: string; hint: string; isChecked?: boolean }) {
  const { value, label, hint, isChecked = false } = props;
  return (
    <label className="flex min-h-11 items-center gap-3 py-1">
      <input
        type="radio"
        name="termi"
        value={value}
        defaultChecked={isChecked}
        className="size-6 shrink-0 accent-spruce"
      />
      <span>
        {label}
        {hint && <span className="block text-sm text-soft">{hint}</span>}
      </span>
    </label>
  );
}
