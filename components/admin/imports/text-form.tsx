import { useTranslations } from "next-intl";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import { control } from "../form/field-frame";

export type TypedText = { teksti: string; osoite: string; paiva: string };

/** Where a page found on the web is pasted. */
export function TextForm({ typed }: { typed: TypedText | null }) {
  const t = useTranslations("admin.transfer");
  return (
    <form method="post" action={adminPaths.importTextSend()} className="grid max-w-measure gap-5">
      <div>
        <label htmlFor="teksti" className="font-semibold">
          {t("text")}
        </label>
        <p id="teksti-vihje" className="text-sm text-soft">
          {t("textHint")}
        </p>
        <textarea
          id="teksti"
          name="teksti"
          rows={10}
          required
          defaultValue={typed?.teksti}
          aria-describedby="teksti-vihje"
          className={control}
        />
      </div>
      <TextField name="osoite" label={t("address")} hint={t("addressHint")} maxLength={2_000} value={typed?.osoite} />
      <TextField name="paiva" label={t("day")} hint={t("dayHint")} maxLength={40} value={typed?.paiva} />
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </form>
  );
}
