import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
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
      <label htmlFor="tiedostot" className="mt-3 block font-semibold">
        {t("files")}
      </label>
      <p id="tiedostot-vihje" className="text-sm text-soft">
        {t("filesHint")}
      </p>
      <input
        id="tiedostot"
        type="file"
        name="tiedostot"
        multiple
        required
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-describedby="tiedostot-vihje"
        className="mt-2 mb-3 block min-h-11 w-full max-w-full rounded-box border border-border bg-paper p-2 file:mr-3 file:min-h-11 file:rounded-box file:border-2 file:border-border file:bg-surface file:px-4 file:font-bold file:text-ink"
      />
      <SubmitButton>{t("upload")}</SubmitButton>
    </form>
  );
}
