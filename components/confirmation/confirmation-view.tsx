import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import {
  fieldName,
  type AnswerField,
  type AnswerProblem,
  type TypedAnswers,
} from "@/lib/upkeep/confirmation/answer-form";
import type { FoundConfirmation } from "@/lib/upkeep/confirmation/queries";
import { AskedContactFields } from "./asked-contact-fields";

type Props = {
  confirmation: FoundConfirmation;
  token: string;
  again: { typed: TypedAnswers; problems: AnswerProblem[] } | null;
};

/** The facts of the contacts that a mail asks about, each with a place to say that they are right or what they should be. */
export function ConfirmationView({ confirmation: { contacts, expiresAt }, token, again }: Props) {
  const t = useTranslations("admin.confirmation");
  const problems = again?.problems ?? [];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")}>
        <p className="text-soft">{t("expires", { date: formatDay(dayInFinland(expiresAt)) })}</p>
      </PageHeader>
      {problems.length > 0 && <Problems problems={problems} />}
      <form method="post" action={paths.confirmationSend(token)}>
        {contacts.map((contact) => (
          <AskedContactFields
            key={contact.id}
            contact={contact}
            typed={again?.typed ?? null}
            reasonOf={(field) =>
              problems.find((problem) => problem.contactId === contact.id && problem.field === field)?.reason ?? null
            }
          />
        ))}
        <div className="mt-8">
          <SubmitButton>{t("send")}</SubmitButton>
        </div>
      </form>
    </>
  );
}

function Problems({ problems }: { problems: AnswerProblem[] }) {
  const t = useTranslations("admin.confirmation");
  const anchorOf = ({ contactId, field }: AnswerProblem): string | null =>
    contactId && field ? `#${fieldName(field as AnswerField, contactId)}` : null;
  return (
    <section aria-labelledby="virheet" className="mb-8 max-w-measure rounded-box border-2 border-urgent p-4">
      <h2 id="virheet" className="text-xl font-bold">
        {t("problemsTitle")}
      </h2>
      <ul className="mt-2 list-disc pl-6">
        {problems.map((problem, index) => {
          const anchor = anchorOf(problem);
          const text = t(`problem.${problem.reason}` as never);
          return <li key={index}>{anchor ? <a href={anchor}>{text}</a> : text}</li>;
        })}
      </ul>
    </section>
  );
}
