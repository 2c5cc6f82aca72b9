import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import type { Noun } from "@/lib/content/document-parts";
import { control, Labelled } from "@/components/ui/labelled";

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
      <Labelled id="laji" label={t("newKind")}>
        {(described) => (
          <select {...described} name="laji" defaultValue={noun ?? "contact"} className={control}>
            {nouns.map((choice) => (
              <option key={choice} value={choice}>
                {t(`noun.${choice}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled id="nimi" label={t("newName")}>
        {(described) => (
          <input
            {...described}
            name="nimi"
            type="text"
            required
            maxLength={300}
            defaultValue={name ?? ""}
            className={control}
          />
        )}
      </Labelled>
      {organizations.length > 1 && (
        <Labelled id="organisaatio" label={t("newFor")}>
          {(described) => (
            <select {...described} name="organisaatio" className={control}>
              {organizations.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <div>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </form>
  );
}
