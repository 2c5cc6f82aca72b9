import { useTranslations } from "next-intl";
import { choicesOf } from "@/lib/imports/text/draft";
import { proposalKey } from "@/lib/imports/text/proposal-key";
import type { Proposal } from "@/lib/imports/text/proposals";
import { control } from "@/components/ui/labelled";
import { firstWords } from "@/lib/platform/format/first-words";
import { useProposalText } from "./proposal-text";

/** What is sure enough to be ticked beforehand; the rest waits for the editor's eye. */
function isSure(proposal: Proposal): boolean {
  if (proposal.kind === "text" || proposal.kind === "link" || proposal.kind === "account") return false;
  if (proposal.kind === "period" || proposal.kind === "amount" || proposal.kind === "share")
    return proposal.of !== "mention" && ["labelled", "worded"].includes(proposal.rule);
  if (proposal.kind === "organization") return proposal.part !== null && proposal.part !== "partner";
  return ["labelled", "agreeing"].includes(proposal.rule);
}

/** One proposal: taken or not, where it goes, and the line it was read from. */
export function ProposalRow({ proposal, lineText }: { proposal: Proposal; lineText: string }) {
  const t = useTranslations("admin.transfer");
  const value = useProposalText()(proposal);
  const key = proposalKey(proposal);
  const choices = choicesOf(proposal);
  if (proposal.kind === "email" && proposal.email === null)
    return (
      <li className="border-t border-border/50 py-3">
        <p className="font-semibold">{value}</p>
        <p>{t("patternAddress")}</p>
        <SourceLine proposal={proposal} text={lineText} />
      </li>
    );
  const asksTitle = proposal.kind === "person" || proposal.kind === "email" || proposal.kind === "phone";
  return (
    <li className="grid gap-2 border-t border-border/50 py-3">
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          name="ota"
          value={key}
          defaultChecked={isSure(proposal)}
          className="size-6 shrink-0 accent-spruce"
        />
        <span className="min-w-0 break-words">{value}</span>
      </label>
      <SourceLine proposal={proposal} text={lineText} />
      {choices.length > 0 && (
        <label className="block max-w-sm text-sm">
          {t("choice")}
          <select name={`mika.${key}`} className={control}>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t(`choices.${choice as "start"}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksTitle && (
        <label className="block max-w-sm text-sm">
          {t("jobTitle")}
          <input
            type="text"
            name={`teksti.${key}`}
            maxLength={300}
            defaultValue={proposal.kind === "person" ? (proposal.title ?? "") : ""}
            className={control}
          />
        </label>
      )}
      {proposal.kind === "text" && (
        <label className="block text-sm">
          {t("ownWords")}
          <textarea
            name={`teksti.${key}`}
            rows={2}
            maxLength={4_000}
            defaultValue={proposal.text}
            className={control}
          />
        </label>
      )}
    </li>
  );
}

const around = 70;

/** The line with the words that were read from it marked; the middle of a long one. */
function SourceLine({ proposal, text }: { proposal: Proposal; text: string }) {
  const t = useTranslations("admin.transfer");
  const at = text.indexOf(proposal.printed);
  const end = at + proposal.printed.length;
  const from = at <= around ? 0 : text.indexOf(" ", at - around) + 1;
  return (
    <p className="text-sm text-soft">
      <span className="font-semibold">{t("line", { line: proposal.line })}:</span>{" "}
      {at < 0 ? (
        firstWords(text, 2 * around)
      ) : (
        <>
          {from > 0 && "…"}
          {text.slice(Math.min(from, at), at)}
          <mark className="bg-spruce-wash font-semibold text-spruce">{proposal.printed}</mark>
          {firstWords(text.slice(end), around)}
        </>
      )}{" "}
      {t(`rule.${proposal.rule}`)}
    </p>
  );
}
