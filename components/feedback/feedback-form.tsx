import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/fields";
import { feedbackLimits, fieldNames, type FormValues, type Problem } from "@/lib/feedback/form";
import { paths } from "@/lib/paths";
import { FactChoice, KindChoice } from "./form-choices";
import { WrittenField } from "./form-field";
import { ProofOfWork } from "./proof-of-work";
import { useProblemText } from "./problem-text";

type Props = { values: FormValues; problems?: Problem[]; messageLength?: number };

/** The one form for errors, other feedback and comments. Sent, it leads to the page where the sender follows it. */
export function FeedbackForm({ values, problems = [], messageLength = 0 }: Props) {
  const t = useTranslations("feedback");
  const kind = values.kind === "error" || values.kind === "comment" ? values.kind : "general";
  const isComment = kind === "comment";
  const textOf = useProblemText(messageLength);
  const problemOf = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? textOf(problem.reason) : null;
  };
  return (
    <form action={paths.feedbackSend()} method="post" noValidate className="max-w-measure space-y-6">
      <HiddenFields values={values} />
      {!isComment && <FactChoice values={values} />}
      {!isComment && <KindChoice kind={kind} />}
      <WrittenField
        field="message"
        label={t(`message.${kind}`)}
        hint={
          <>
            <p>{t("messageHint", { max: feedbackLimits.message })}</p>
            <p>{t("maskedHint")}</p>
          </>
        }
        value={values.message}
        isRequired
        problem={problemOf("message")}
        rows={8}
      />
      {!isComment && values.subject !== "" && (
        <WrittenField
          field="suggestion"
          label={t("suggestion")}
          hint={t("suggestionHint")}
          value={values.suggestion}
          problem={problemOf("suggestion")}
        />
      )}
      <WrittenField
        field="name"
        label={t("name")}
        hint={t(isComment ? "nameHintComment" : "nameHint")}
        value={values.name}
        problem={problemOf("name")}
        autoComplete="name"
      />
      <WrittenField
        field="email"
        label={t("email")}
        hint={t(isComment ? "emailHintComment" : "emailHint")}
        value={values.email}
        problem={problemOf("email")}
        type="email"
        autoComplete="email"
      />
      <Trap />
      {problems.some(({ reason }) => reason === "tooMany") && <ProofOfWork token={values.token} />}
      <p className="text-sm">
        <a href={paths.privacy()} className="inline-flex min-h-11 items-center">
          {t("privacyLink")}
        </a>
      </p>
      <SubmitButton>{t(isComment && values.token === "" ? "next" : `send.${kind}`)}</SubmitButton>
    </form>
  );
}

function HiddenFields({ values }: { values: FormValues }) {
  const hidden = ["subject", "token"] as const;
  return (
    <>
      {hidden.map((field) => (
        <input key={field} type="hidden" name={fieldNames[field]} value={values[field]} />
      ))}
      {values.kind === "comment" && <input type="hidden" name={fieldNames.kind} value="comment" />}
    </>
  );
}

/** A field that people do not see. Whoever fills it in is asked again, so that a browser's own filling loses nothing. */
function Trap() {
  const t = useTranslations("feedback");
  return (
    <div aria-hidden="true" className="absolute -left-[200vw] size-px overflow-hidden">
      <label htmlFor={fieldNames.trap}>{t("trap")}</label>
      <input type="text" id={fieldNames.trap} name={fieldNames.trap} tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
