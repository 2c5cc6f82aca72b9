import { useTranslations } from "next-intl";
import { AccountField } from "@/components/admin/editors/account-field";

/** A code of the second step, asked anew for what matters; nothing while the last proof is fresh. Once a page. */
export function ProofField({ isProved }: { isProved: boolean }) {
  const t = useTranslations("admin.editors.proof");
  if (isProved) return null;
  return <AccountField name="_koodi" label={t("label")} hint={t("hint")} autoComplete="one-time-code" maxLength={20} />;
}
