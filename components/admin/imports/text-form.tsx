import { useTranslations } from "next-intl";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import { control, Labelled } from "@/components/ui/labelled";

export type TypedText = { teksti: string; osoite: string; paiva: string };

/** Where a page found on the web is pasted. */
export function TextForm({ typed }: { typed: TypedText | null }) {
  const t = useTranslations("admin.transfer");
  return (
    <form method="post" action={adminPaths.importTextSend()} className="grid max-w-measure gap-5">
      <Labelled id="teksti" label={t("text")} hint={t("textHint")}>
        {(described) => (
          <textarea {...described} name="teksti" rows={10} required defaultValue={typed?.teksti} className={control} />
        )}
      </Labelled>
      <TextField name="osoite" label={t("address")} hint={t("addressHint")} maxLength={2_000} value={typed?.osoite} />
      <TextField name="paiva" label={t("day")} hint={t("dayHint")} maxLength={40} value={typed?.paiva} />
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </form>
  );
}
