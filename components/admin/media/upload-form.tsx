import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { Labelled } from "@/components/ui/labelled";
import { adminPaths } from "@/lib/admin-paths";

export function UploadForm() {
  const t = useTranslations("admin.media");
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={adminPaths.uploadMedia()}
      className="max-w-measure rounded-box border border-border bg-surface p-4"
    >
      <h2 className="text-xl font-bold">{t("uploadTitle")}</h2>
      <Labelled id="tiedostot" label={t("files")} hint={t("filesHint")} className="mt-3 min-w-0">
        {(described) => (
          <input
            {...described}
            type="file"
            name="tiedostot"
            multiple
            required
            accept="image/jpeg,image/png,image/webp,application/pdf"
            className="mt-2 mb-3 block min-h-11 w-full max-w-full rounded-box border border-border bg-paper p-2 file:mr-3 file:min-h-11 file:rounded-box file:border-2 file:border-border file:bg-surface file:px-4 file:font-bold file:text-ink"
          />
        )}
      </Labelled>
      <SubmitButton>{t("upload")}</SubmitButton>
    </form>
  );
}
