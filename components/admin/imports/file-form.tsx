import { useTranslations } from "next-intl";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import { fileKinds } from "@/lib/imports/files/forms";
import { tableNouns } from "@/lib/imports/files/read-table";
import type { listFileOwners } from "@/lib/imports/files/whose-file";
import { control, Labelled } from "@/components/ui/labelled";

type Props = { typed: Record<string, string> | null; owners: Awaited<ReturnType<typeof listFileOwners>> };

/** Where a file is brought: its dry run comes next. */
export function FileForm({ typed, owners: { isPortals, organizations } }: Props) {
  const t = useTranslations("admin.transfer");
  const noun = useTranslations("admin.records.noun");
  return (
    <form
      method="post"
      action={adminPaths.importFileSend()}
      encType="multipart/form-data"
      className="grid max-w-measure gap-5"
    >
      <label className="block font-semibold">
        {t("kindLabel")}
        <select name="laji" defaultValue={typed?.laji} className={control}>
          {fileKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="block font-semibold">
        {t("nounLabel")}
        <select name="rivit" defaultValue={typed?.rivit} className={control}>
          {tableNouns.map((one) => (
            <option key={one} value={one}>
              {noun(one)}
            </option>
          ))}
        </select>
      </label>
      {(isPortals || organizations.length > 1) && (
        <label className="block font-semibold">
          {t("fileOwner")}
          <select name="organisaatio" defaultValue={typed?.organisaatio} className={control}>
            {isPortals && <option value="">{t("wholePortal")}</option>}
            {organizations.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextField
        name="jarjestelma"
        label={t("system")}
        hint={t("systemHint")}
        maxLength={60}
        value={typed?.jarjestelma}
      />
      <Labelled id="tiedosto" label={t("file")} hint={t("fileHint")}>
        {(described) => (
          <input
            {...described}
            name="tiedosto"
            type="file"
            accept=".csv,.json,text/csv,application/json"
            className={control}
          />
        )}
      </Labelled>
      <label className="block font-semibold">
        {t("pastedFile")}
        <textarea name="sisalto" rows={4} defaultValue={typed?.sisalto} className={control} />
      </label>
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </form>
  );
}
