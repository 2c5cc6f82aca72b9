import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SubmitButton } from "./fields";

/** Fields side by side, their controls on one line whatever is said above them. */
const fieldsInLine =
  "grid gap-4 sm:grid-cols-2 lg:grid-cols-3 [&>div]:flex [&>div]:flex-col [&>div>:is(input,select)]:mt-auto [&>div>:is(input,select)]:h-12";

/** Filters as an ordinary GET form: the address is the state. */
export function FilterForm({
  action,
  label,
  clearHref,
  children,
  more,
  isFolded = false,
}: {
  action: string;
  label: string;
  clearHref: string | null;
  children: ReactNode;
  /** Filters of less use, folded away until one of them is in force. */
  more?: { fields: ReactNode; inUse: boolean };
  /** Folds the whole form away, so that what it found is on the first screen. */
  isFolded?: boolean;
}) {
  const t = useTranslations("ui");
  const form = (
    <form action={action} method="get" aria-label={label} className="rounded-box bg-sunken p-4 sm:p-5 print:hidden">
      <div className={fieldsInLine}>{children}</div>
      {more && (
        <details open={more.inUse} className="mt-2">
          <summary className="print:hidden min-h-11 w-fit content-center font-semibold underline underline-offset-4">
            {t("moreFilters")}
          </summary>
          <div className={`mt-2 ${fieldsInLine}`}>{more.fields}</div>
        </details>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-6">
        <SubmitButton>{t("showResults")}</SubmitButton>
        {clearHref && (
          <a href={clearHref} className="inline-flex min-h-11 items-center">
            {t("clearFilters")}
          </a>
        )}
      </div>
    </form>
  );
  if (!isFolded) return form;
  return (
    <details className="print:hidden">
      <summary className="print:hidden min-h-11 w-fit content-center font-semibold underline underline-offset-4">
        {t("changeSearch")}
      </summary>
      {form}
    </details>
  );
}
