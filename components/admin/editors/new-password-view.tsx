import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { Door } from "@/components/admin/editors/door";
import { NewPasswordField } from "@/components/admin/editors/new-password-field";
import type { FormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";

type Props = { token: string; email: string; state: FormState | null };

export function NewPasswordView({ token, email, state }: Props) {
  const t = useTranslations("admin.session.newPassword");
  return (
    <Door title={t("title")} lead={t("lead")} state={state}>
      <form method="post" action={adminPaths.newPasswordSend(token)} className="space-y-6">
        <input type="text" name="tunnus" autoComplete="username" defaultValue={email} readOnly hidden />
        <NewPasswordField />
        <SubmitButton>{t("submit")}</SubmitButton>
      </form>
    </Door>
  );
}
