import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import type { Noun } from "@/lib/content/document-parts";
import { control } from "./form/field-frame";

type Props = {
  nouns: readonly Noun[];
  /** Those whose record it can be; asked only when there are several. */
  organizations: { id: string; title: string }[];
  noun: string | null;
  name: string | null;
};

export function NewRecordForm({ nouns, organizations, noun, name }: Props) {
  const t = useTranslations("admin.records");
  return (
    <form method="post" action={adminPaths.createRecord()} className="grid max-w-measure gap-5">
      <div>
        <label htmlFor="laji" className="font-semibold">
          {t("newKind")}
        </label>
        <select id="laji" name="laji" defaultValue={noun ?? "contact"} className={control}>
          {nouns.map((choice) => (
            <option key={choice} value={choice}>
              {t(`noun.${choice}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="nimi" className="font-semibold">
          {t("newName")}
        </label>
        <input
          id="nimi"
          name="nimi"
          type="text"
          required
          maxLength={300}
          defaultValue={name ?? ""}
          className={control}
        />
      </div>
      {organizations.length > 1 && (
        <div>
          <label htmlFor="organisaatio" className="font-semibold">
            {t("newFor")}
          </label>
          <select id="organisaatio" name="organisaatio" className={control}>
            {organizations.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </form>
  );
}
