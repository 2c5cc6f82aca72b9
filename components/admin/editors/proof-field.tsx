import { useTranslations } from "next-intl";
import { AccountField } from "@/components/admin/editors/account-field";
import { Notice } from "@/components/ui/notice";
import { adminPaths } from "@/lib/admin-paths";
import type { ProofWays } from "@/lib/editors/session-proof";

type Props = {
  proof: ProofWays;
  /** The page that the form is on: where a sign-in service leads back to. */
  page: string;
};

/** A proof of being there, asked anew for what matters; nothing while the last one is fresh. Once a page. */
export function ProofField({ proof, page }: Props) {
  const t = useTranslations("admin.editors.proof");
  if (proof.way === "none") return null;
  if (proof.way === "code")
    return (
      <AccountField name="_koodi" label={t("label")} hint={t("hint")} autoComplete="one-time-code" maxLength={20} />
    );
  return (
    <Notice tone="attention" title={t("serviceTitle")}>
      <p>{t(proof.services.length > 0 ? "serviceText" : "noService")}</p>
      <ul>
        {proof.services.map(({ id, name }) => (
          <li key={id}>
            <a
              href={adminPaths.signInService(id, { vahvista: "1", next: page })}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {t("service", { name })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
