import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import { thanksWords } from "@/lib/upkeep/confirmation/answer-form";
import type { FoundConfirmation } from "@/lib/upkeep/confirmation/queries";

type Props = {
  confirmation: FoundConfirmation;
  token: string;
  isRenewed: boolean;
  /** Right after the answer: what was told; null on a later visit. */
  thanks: string[] | null;
};

/** A link that does not open any more: why, and how to get another. */
export function ClosedConfirmation({ confirmation: { standing, expiresAt }, token, isRenewed, thanks }: Props) {
  const t = useTranslations("admin.confirmation");
  const isUsed = standing === "used";
  if (isUsed && thanks) return <Thanks thanks={thanks} />;
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
      <ToHome />
    </>
  );
}

function Thanks({ thanks }: { thanks: string[] }) {
  const t = useTranslations("admin.confirmation");
  return (
    <>
      <PageHeader title={t("thanks.title")}>
        {(["confirmed", "corrected"] as const)
          .filter((what) => thanks.includes(thanksWords[what]))
          .map((what) => (
            <p key={what} className="text-lg">
              {t(`thanks.${what}`)}
            </p>
          ))}
      </PageHeader>
      <ToHome />
    </>
  );
}

function ToHome() {
  const t = useTranslations("admin.confirmation");
  return (
    <p className="mt-8">
      <a href={paths.home()} className="inline-flex min-h-11 items-center">
        {t("toHome")}
      </a>
    </p>
  );
}
