import { useTranslations } from "next-intl";
import { AccountField } from "@/components/admin/editors/account-field";

export function NewPasswordField() {
  const t = useTranslations("admin.session.newPassword");
  return (
    <AccountField
      name="_uusi"
      label={t("label")}
      hint={t("hint")}
      type="password"
      autoComplete="new-password"
      maxLength={512}
    />
  );
}
