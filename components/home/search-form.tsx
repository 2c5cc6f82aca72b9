import { useTranslations } from "next-intl";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { paths } from "@/lib/paths";

/** One box for the need and one for the place; the answer is the list of services. */
export function SearchForm() {
  const t = useTranslations("home");
  return (
    <form
      action={paths.services()}
      method="get"
      role="search"
      className="mt-6 rounded-box bg-sunken p-4 sm:p-5 print:hidden"
    >
      <div className="flex flex-col gap-4 sm:flex-row sm:items-end">
        <TextField name="haku" label={t("words")} />
        <TextField name="paikka" label={t("place")} />
        <SubmitButton>{t("search")}</SubmitButton>
      </div>
    </form>
  );
}
