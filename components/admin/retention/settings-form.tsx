import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { adminPaths } from "@/lib/admin-paths";
import type { listSettings } from "@/lib/retention/settings";

type Props = { organization: Awaited<ReturnType<typeof listSettings>>["items"][number] };

/** An organization's decision; the form proposes one, which is none until it is saved. */
export function SettingsForm({ organization }: Props) {
  const t = useTranslations("admin.retention");
  const { id, name, isDecided, staffRetentionMonths, asksConfirmations } = organization;
  return (
    <li className="py-4">
      <form method="post" action={adminPaths.privacySettings()} aria-labelledby={`org-${id}`}>
        <input type="hidden" name="organisaatio" value={id} />
        <h3 id={`org-${id}`} className="text-lg font-bold">
          {name}
          {!isDecided && <span className="text-base font-normal text-soft">{` – ${t("notDecided")}`}</span>}
        </h3>
        <div className="mt-2 flex flex-wrap items-end gap-x-8 gap-y-3">
          <div>
            <label htmlFor={`kk-${id}`} className="font-semibold">
              {t("months")}
            </label>
            <p id={`kk-${id}-vihje`} className="text-sm text-soft">
              {t("monthsHint")}
            </p>
            <input
              id={`kk-${id}`}
              name="kuukaudet"
              inputMode="numeric"
              defaultValue={staffRetentionMonths ?? ""}
              maxLength={3}
              aria-describedby={`kk-${id}-vihje`}
              className="mt-1 block min-h-11 w-24 rounded-box border border-border bg-surface px-3 py-2 text-ink"
            />
          </div>
          <label className="flex min-h-11 min-w-0 flex-1 basis-64 items-center gap-3">
            <input
              type="checkbox"
              name="kysy"
              value="1"
              defaultChecked={asksConfirmations}
              className="size-6 shrink-0 accent-spruce"
            />
            {t("asks")}
          </label>
          <ActionButton>{t("save")}</ActionButton>
        </div>
      </form>
    </li>
  );
}
