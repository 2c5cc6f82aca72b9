import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import type { FoundConfirmation } from "@/lib/upkeep/confirmation/queries";

type Props = { confirmation: FoundConfirmation; token: string; isRenewed: boolean };

/** A link that does not open any more: why, and how to get another. */
export function ClosedConfirmation({ confirmation: { standing, expiresAt }, token, isRenewed }: Props) {
  const t = useTranslations("admin.confirmation");
  const isUsed = standing === "used";
  const text = isUsed ? t("used.text") : t("expired.text", { date: formatDay(dayInFinland(expiresAt)) });
  return (
    <>
      <PageHeader title={t(isUsed ? "used.title" : "expired.title")} lead={text} />
      {isRenewed ? (
        <Notice>
          <p>{t("renewed")}</p>
        </Notice>
      ) : (
        <form method="post" action={paths.confirmationRenew(token)} className="max-w-measure">
          {isUsed && <p className="mb-4">{t("renewHint")}</p>}
          <SubmitButton>{t("renew")}</SubmitButton>
        </form>
      )}
      <p className="mt-8">
        <a href={paths.home()} className="inline-flex min-h-11 items-center">
          {t("toHome")}
        </a>
      </p>
    </>
  );
}
