import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { Door } from "@/components/admin/editors/door";
import { NewPasswordField } from "@/components/admin/editors/new-password-field";
import type { FormState } from "@/lib/admin/form-state";
import { adminPaths } from "@/lib/admin-paths";

type Props = {
  token: string;
  editor: { name: string; email: string };
  services: { id: string; name: string }[];
  state: FormState | null;
};

export function InvitationView({ token, editor, services, state }: Props) {
  const t = useTranslations("admin.session.invitation");
  return (
    <Door title={t("title", { name: editor.name })} lead={t("lead")} state={state}>
      <form method="post" action={adminPaths.invitationSend(token)} className="space-y-6">
        <p>
          {t("email")} <strong className="break-all">{editor.email}</strong>
        </p>
        {/* For the browser's own keeping of passwords. */}
        <input type="text" name="tunnus" autoComplete="username" defaultValue={editor.email} readOnly hidden />
        <NewPasswordField />
        <SubmitButton>{t("submit")}</SubmitButton>
      </form>
      {services.map(({ id, name }) => (
        <p key={id} className="mt-6">
          <a
            href={adminPaths.signInService(id, { kutsu: token })}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {t("service", { name })}
          </a>
        </p>
      ))}
    </Door>
  );
}
