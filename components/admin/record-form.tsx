import { useTranslations } from "next-intl";
import { everyRecords, formFields } from "@/lib/content/form/fields";
import type { Draft } from "@/lib/content/revisions";
import { adminPaths } from "@/lib/admin-paths";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { FormKeeper } from "./client/form-keeper";
import { FactPaths } from "./form/fact-paths";
import { FieldView } from "./form/field-view";
import { FieldLinks } from "./form/field-links";
import type { FormContext } from "./form/form-context";
import { FundingSum } from "./form/funding-sum";

type Props = {
  document: Draft;
  baseNumber: number;
  context: FormContext;
  mayPublish: boolean;
  maySubmit: boolean;
};

/** The form of a record, made of its document's schema. Everything in it works without scripts. */
export function RecordForm({ document, baseNumber, context, mayPublish, maySubmit }: Props) {
  const t = useTranslations("admin.records.form");
  const fields = formFields(context.noun);
  const own = fields.filter(({ key }) => !everyRecords.includes(key));
  const shared = fields.filter(({ key }) => everyRecords.includes(key));
  const view = (field: (typeof fields)[number]) => (
    <div key={field.key} className="border-t border-border/40 pt-4">
      <FieldView field={field} path={field.key} value={document[field.key]} context={context} />
      {field.key === "fundings" && <FundingSum document={document} />}
    </div>
  );
  return (
    <form id="lomake" method="post" action={adminPaths.saveRecord(document.id)} noValidate>
      {/* Enter in a field saves: the first button of a form is the one that it presses. */}
      <button type="submit" name="_do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("save")}
      </button>
      <input type="hidden" name="_base" value={baseNumber} />
      <nav aria-label={t("sections")} className="mb-4 text-sm">
        <details>
          <summary className="min-h-11 py-2 font-semibold">{t("sections")}</summary>
          <FieldLinks noun={context.noun} keys={fields.map(({ key }) => key)} className="flex flex-wrap gap-x-4" />
        </details>
      </nav>
      <section aria-labelledby="omat">
        <h2 id="omat" className="mb-3 text-xl font-bold">
          {t("own")}
        </h2>
        <div className="grid gap-5">{own.map(view)}</div>
      </section>
      <section aria-labelledby="kaikkien" className="mt-10">
        <h2 id="kaikkien" className="mb-3 text-xl font-bold">
          {t("everyRecords")}
        </h2>
        <div className="grid gap-5">{shared.map(view)}</div>
      </section>
      <FactPaths document={document} noun={context.noun} />
      <div className="sticky bottom-0 mt-6 flex flex-wrap items-center gap-3 border-t-2 border-spruce bg-paper py-3">
        <button
          type="submit"
          name="_do"
          value="save"
          className="min-h-11 rounded-box border-2 border-spruce bg-spruce px-3 py-2 font-bold sm:px-6 text-paper hover:underline"
        >
          {t("save")}
        </button>
        {(mayPublish || maySubmit) && (
          <button
            type="submit"
            name="_do"
            value={mayPublish ? "publish" : "submit"}
            className="min-h-11 rounded-box border-2 border-spruce bg-surface px-3 py-2 font-bold sm:px-6 text-spruce hover:underline"
          >
            {t(mayPublish ? "saveAndPublish" : "saveAndSubmit")}
          </button>
        )}
        <FormKeeper
          formId="lomake"
          action={adminPaths.autosaveRecord(document.id)}
          words={adminMessages.records.form.autosave}
        />
      </div>
    </form>
  );
}
