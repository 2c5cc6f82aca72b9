import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { AccountField } from "@/components/admin/editors/account-field";
import { Door } from "@/components/admin/editors/door";
import { adminPaths } from "@/lib/admin-paths";

/** Says the same whether the address is known or not. */
export function AskPasswordView({ isSent }: { isSent: boolean }) {
  const t = useTranslations("admin.session.askPassword");
  const back = (
    <p className="mt-6">
      <a href={adminPaths.signIn()} className="inline-flex min-h-11 items-center">
        {t("back")}
      </a>
    </p>
  );
  if (isSent) {
    return (
      <Door title={t("sentTitle")} lead={t("sent")}>
        {back}
      </Door>
    );
  }
  return (
    <Door title={t("title")} lead={t("lead")}>
      <form method="post" action={adminPaths.askPasswordSend()} className="space-y-6">
        <AccountField name="sahkoposti" label={t("email")} type="email" autoComplete="username" />
        <SubmitButton>{t("submit")}</SubmitButton>
      </form>
      {back}
    </Door>
  );
}
