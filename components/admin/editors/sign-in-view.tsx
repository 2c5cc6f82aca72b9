import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { Notice } from "@/components/ui/notice";
import { AccountField } from "@/components/admin/editors/account-field";
import { Door } from "@/components/admin/editors/door";
import type { FormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";

const notes = ["ulos", "vaihdettu", "alusta", "palvelu", "tuntematon"] as const;

type Props = {
  next: string;
  note: string | null;
  state: FormState | null;
  services: { id: string; name: string }[];
};

export function SignInView({ next, note, state, services }: Props) {
  const t = useTranslations("admin.session.signIn");
  const known = notes.find((name) => name === note);
  return (
    <Door title={t("title")} lead={t("lead")} state={state}>
      {known && !state && (
        <div role="status">
          <Notice tone={known === "palvelu" || known === "tuntematon" ? "attention" : "information"}>
            <p>{t(`state.${known}`)}</p>
          </Notice>
        </div>
      )}
      <form method="post" action={adminPaths.signInSend()} className="space-y-6">
        <input type="hidden" name="next" value={next} />
        <AccountField
          name="sahkoposti"
          label={t("email")}
          type="email"
          autoComplete="username"
          value={state?.values.sahkoposti}
        />
        <AccountField
          name="_salasana"
          label={t("password")}
          type="password"
          autoComplete="current-password"
          maxLength={512}
        />
        <SubmitButton>{t("submit")}</SubmitButton>
      </form>
      <p className="mt-6">
        <a href={adminPaths.askPassword()} className="inline-flex min-h-11 items-center">
          {t("forgot")}
        </a>
      </p>
      {services.length > 0 && (
        <section aria-labelledby="palvelut" className="mt-8 border-t border-border/50 pt-6">
          <h2 id="palvelut" className="text-xl font-bold">
            {t("services")}
          </h2>
          <ul className="mt-2">
            {services.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={adminPaths.signInService(id, { next })}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {t("service", { name })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Door>
  );
}
