import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QrCode } from "@/components/ui/qr-code";
import { AccountField } from "@/components/admin/editors/account-field";

export type Enrolment = { secret: string; address: string };

/** Three steps to an authenticator app: install, read the code, type what it shows. */
export function EnrolmentSteps({ secret, address }: Enrolment) {
  const t = useTranslations("admin.session.enrol");
  return (
    <ol className="space-y-8">
      <Step number={1} title={t("step1")} text={t("step1Text")} />
      <Step number={2} title={t("step2")} text={t("step2Text")}>
        <div className="mt-3 w-48">
          <QrCode text={address} label={t("qr")} />
        </div>
        <p className="mt-3 text-sm text-soft">{t("secret")}</p>
        <p className="font-mono text-lg font-bold tracking-wide break-all" translate="no">
          <code>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
        <p>
          <a href={address} className="inline-flex min-h-11 items-center">
            {t("open")}
          </a>
        </p>
      </Step>
      <Step number={3} title={t("step3")} text={t("step3Text")}>
        <div className="mt-3">
          <CodeField />
        </div>
      </Step>
    </ol>
  );
}

function CodeField() {
  const t = useTranslations("admin.session.secondStep");
  return (
    <AccountField name="_koodi" label={t("code")} autoComplete="one-time-code" inputMode="numeric" maxLength={10} />
  );
}

type StepProps = { number: number; title: string; text: string; children?: ReactNode };

function Step({ number, title, text, children }: StepProps) {
  return (
    <li className="flex gap-4">
      <span
        aria-hidden="true"
        className="flex size-9 shrink-0 items-center justify-center rounded-full bg-spruce font-bold text-paper"
      >
        {number}
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="text-xl font-bold">{title}</h2>
        <p className="mt-1">{text}</p>
        {children}
      </div>
    </li>
  );
}
