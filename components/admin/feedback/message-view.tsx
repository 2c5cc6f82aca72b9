import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/admin/editors/action-button";
import { DoneNote } from "@/components/admin/editors/done-note";
import { useMoment } from "@/components/admin/editors/use-moment";
import { PlainText } from "@/components/feedback/plain-text";
import { FactName, FactValue } from "@/components/records/fact-value";
import { Fact, FactList } from "@/components/ui/facts";
import { SubmitButton } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { adminPaths } from "@/lib/admin-paths";
import type { FeedbackDetails } from "@/lib/feedback/admin-queries";
import { MessageArea } from "./message-area";

type Props = { message: FeedbackDetails; done: string | null; mayModerate: boolean; mayDelete: boolean };

const notes = [
  ...(["vastattu", "luonnos", "tila", "kommentti", "ei-tekstia"] as const),
  ...(["ei-kelpaa", "vastaus-puuttuu", "ei-nyt"] as const),
];

/** A message beside the fact it is about, and everything that can be done with it. */
export function MessageView({ message, done, mayModerate, mayDelete }: Props) {
  const t = useTranslations("admin.feedback");
  const { id, kind, status, record, field, suggestion, answer, senderEmail, draftNumber } = message;
  const action = adminPaths.feedbackHandle(id);
  const note = notes.find((name) => name === done);
  return (
    <>
      <PageHeader title={t("messageTitle", { kind: t(`kind.${kind}`), name: record?.name ?? t("wholePortal") })} />
      {note && <DoneNote>{t(`done.${note}`)}</DoneNote>}
      <Received message={message} />
      {record && field && (
        <Section id="vie" title={t("applyTitle")} intro={t("applyHint")}>
          {draftNumber !== null && <p className="mb-3 font-semibold">{t("applied", { number: draftNumber })}</p>}
          <form method="post" action={action} className="space-y-4">
            <input type="hidden" name="toiminto" value="vie" />
            <MessageArea name="teksti" label={t("applyText")} value={suggestion ?? ""} rows={3} />
            <div className="flex flex-wrap items-center gap-4">
              <SubmitButton>{t("apply")}</SubmitButton>
              <a href={adminPaths.recordField(record.id, field)} className="inline-flex min-h-11 items-center">
                {t("toField")}
              </a>
            </div>
          </form>
        </Section>
      )}
      {kind === "comment" && mayModerate && (
        <Section id="kommentti" title={t("moderateTitle")} intro={t("moderateHint")}>
          <form method="post" action={action} className="flex flex-wrap gap-4">
            <ActionButton name="toiminto" value="julkaise">
              {t("publish")}
            </ActionButton>
            <ActionButton name="toiminto" value="hylkaa">
              {t("reject")}
            </ActionButton>
          </form>
        </Section>
      )}
      <Section
        id="vastaa"
        title={t("answerTitle")}
        intro={t("answerHint") + (senderEmail ? ` ${t("answerMail", { email: senderEmail })}` : "")}
      >
        <form method="post" action={action} className="space-y-4">
          <input type="hidden" name="toiminto" value="vastaa" />
          <MessageArea name="vastaus" label={t("answer")} value={answer ?? ""} rows={6} />
          <SubmitButton>{t("send")}</SubmitButton>
        </form>
      </Section>
      {status !== "published" && (
        <Section id="tila" title={t("statusTitle")}>
          <form method="post" action={action} className="flex flex-wrap gap-4">
            {status === "received" ? (
              <ActionButton name="toiminto" value="kasittelyyn">
                {t("take")}
              </ActionButton>
            ) : (
              <ActionButton name="toiminto" value="odottamaan">
                {t("putBack")}
              </ActionButton>
            )}
          </form>
        </Section>
      )}
      {mayDelete && (
        <Section id="poista" title={t("deleteTitle")} intro={t("deleteHint")}>
          <details>
            <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{t("delete")}</summary>
            <form method="post" action={action} className="mt-2">
              <ActionButton name="toiminto" value="poista">
                {t("deleteSure")}
              </ActionButton>
            </form>
          </details>
        </Section>
      )}
      <p className="mt-8">
        <a href={adminPaths.feedback({ tila: "waiting" })} className="inline-flex min-h-11 items-center">
          {t("back")}
        </a>
      </p>
    </>
  );
}

function Received({ message }: { message: FeedbackDetails }) {
  const t = useTranslations("admin.feedback");
  const moment = useMoment();
  const { status, record, field, value, names, suggestion, senderName, senderEmail, createdAt, handledAt } = message;
  return (
    <div className="max-w-measure">
      <FactList>
        <Fact label={t("statusTitle")}>
          <strong>{t(`status.${status}`)}</strong>
        </Fact>
        <Fact label={t("received")}>{moment(createdAt)}</Fact>
        {handledAt && <Fact label={t("handled")}>{moment(handledAt)}</Fact>}
        {record && (
          <Fact label={t("about")}>
            <a href={adminPaths.record(record.id)} className="inline-block py-1">
              {record.name}
            </a>
          </Fact>
        )}
        {field && (
          <Fact label={t("field")}>
            <FactName field={field} />
          </Fact>
        )}
        {field && (
          <Fact label={t("valueNow")}>
            <FactValue field={field} value={value} names={names} />
          </Fact>
        )}
        <Fact label={t("message")}>
          <PlainText>{message.message}</PlainText>
        </Fact>
        {suggestion && (
          <Fact label={t("suggestion")}>
            <PlainText>{suggestion}</PlainText>
          </Fact>
        )}
        <Fact label={t("sender")}>
          <PlainText>{[senderName ?? t("senderUnknown"), senderEmail].filter(Boolean).join(", ")}</PlainText>
        </Fact>
      </FactList>
    </div>
  );
}
