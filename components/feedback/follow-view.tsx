import { useTranslations } from "next-intl";
import { FactName } from "@/components/records/fact-value";
import { Fact, FactList } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { FollowedFeedback } from "@/lib/feedback/queries";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { formatDay } from "@/lib/platform/format/dates";
import { PlainText } from "./plain-text";

/** What a sender sees by the secret address: how far it is, the answer, what was sent, and a way to remove it. */
export function FollowView({ feedback, secret }: { feedback: FollowedFeedback; secret: string }) {
  const t = useTranslations("feedback.follow");
  const { status, createdAt, handledAt, answer } = feedback;
  const dayOf = (instant: Date) => formatDay(dayInFinland(instant));
  return (
    <>
      <PageHeader title={t(status === "received" ? "title" : "titleLater")} lead={t("lead")} />
      <div className="max-w-measure">
        <FactList>
          <Fact label={t("status")}>
            <strong>{t(`statusOf.${status}`)}</strong>
          </Fact>
          <Fact label={t("sentOn")}>{dayOf(createdAt)}</Fact>
          {handledAt && <Fact label={t("handledOn")}>{dayOf(handledAt)}</Fact>}
        </FactList>
      </div>
      <Section id="vastaus" title={t("answerTitle")}>
        {answer ? <PlainText>{answer}</PlainText> : <p>{t("noAnswer")}</p>}
      </Section>
      <Section id="viesti" title={t("sentTitle")}>
        <Sent feedback={feedback} />
      </Section>
      <Section id="poista" title={t("removeTitle")}>
        <p>{t("removeHint")}</p>
        <form action={paths.feedbackDelete(secret)} method="post" className="mt-3">
          <button
            type="submit"
            className="min-h-11 rounded-box border-2 border-urgent bg-surface px-6 py-2 font-bold text-urgent hover:underline"
          >
            {t("remove")}
          </button>
        </form>
      </Section>
      <p className="mt-8">
        <a href={feedback.subject?.path ?? paths.home()} className="inline-flex min-h-11 items-center">
          {feedback.subject?.name ?? t("toHome")}
        </a>
      </p>
    </>
  );
}

function Sent({ feedback }: { feedback: FollowedFeedback }) {
  const t = useTranslations("feedback");
  const { kind, subject, field, message, suggestion, senderName, senderEmail } = feedback;
  return (
    <FactList>
      {subject && <Fact label={t("about")}>{subject.name}</Fact>}
      {field && (
        <Fact label={t("aboutFact")}>
          <FactName field={field} />
        </Fact>
      )}
      <Fact label={t(`message.${kind}`)}>
        <PlainText>{message}</PlainText>
      </Fact>
      {suggestion && (
        <Fact label={t("suggestion")}>
          <PlainText>{suggestion}</PlainText>
        </Fact>
      )}
      {senderName && <Fact label={t("name")}>{senderName}</Fact>}
      {senderEmail && <Fact label={t("email")}>{senderEmail}</Fact>}
    </FactList>
  );
}
