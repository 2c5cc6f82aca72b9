import { useTranslations } from "next-intl";

type Props = { action: string; name: string; value: string; button: string };

/** A button that cannot be undone: it wants to hear that one knows. */
export function SureForm({ action, name, value, button }: Props) {
  const t = useTranslations("admin.retention");
  return (
    <form method="post" action={action} className="mt-8 max-w-measure rounded-box border-2 border-urgent p-4">
      <input type="hidden" name={name} value={value} />
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input type="checkbox" name="varma" value="1" className="size-6 shrink-0 accent-urgent" />
        {t("sure")}
      </label>
      <button
        type="submit"
        className="mt-3 min-h-11 rounded-box border-2 border-urgent bg-surface px-6 py-2 font-bold text-urgent hover:underline"
      >
        {button}
      </button>
    </form>
  );
}
