import { useTranslations } from "next-intl";
import { ElementScript } from "./element-script";
import { Icon } from "./icon";

const looks = {
  quiet: "min-h-11 cursor-pointer items-center text-link underline decoration-1 underline-offset-4 hover:decoration-3",
  main: "min-h-11 cursor-pointer items-center rounded-box border-2 border-spruce bg-spruce px-6 py-2 font-bold text-paper hover:underline",
} as const;

/** Prints the page it stands on; without JavaScript a `hint` says how, where there is one. */
export function PrintButton({ look = "quiet", hint }: { look?: keyof typeof looks; hint?: string }) {
  const t = useTranslations("print");
  return (
    <print-page>
      {hint && <span data-hint="">{hint}</span>}
      <button type="button" hidden className={`${looks[look]} not-[[hidden]]:inline-flex`}>
        <Icon name="print" />
        {t("print")}
      </button>
      <ElementScript name="print-page" />
    </print-page>
  );
}
