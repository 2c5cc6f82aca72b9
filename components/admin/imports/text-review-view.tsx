import { useTranslations } from "next-intl";
import { SubmitButton, TextField } from "@/components/ui/fields";
import { adminPaths } from "@/lib/admin-paths";
import type { TextReview } from "@/lib/imports/text/forms";
import { proposalKey } from "@/lib/imports/text/proposal-key";
import type { Proposal } from "@/lib/imports/text/proposals";
import { control } from "@/components/ui/labelled";
import { ProposalRow } from "./proposal-row";

const groups = [
  ...(["period", "amount", "share", "organization", "region", "person"] as const),
  ...(["email", "phone", "text", "link", "account"] as const),
];

type Props = { review: TextReview; organizations: { id: string; title: string }[] };

/** What a pasted page proposes, kind by kind; nothing is made before the form is sent. */
export function TextReviewView({ review: { run, extract }, organizations }: Props) {
  const t = useTranslations("admin.transfer");
  const { lines, proposals } = extract;
  const names = proposals.filter((proposal) => proposal.kind === "name");
  const best = names.find(({ rule }) => rule !== "shape") ?? names[0];
  const ofPeople = reachedThrough(proposals);
  const shown = proposals.filter((proposal) => !ofPeople.has(proposal));
  const textOf = new Map<number, string>();
  for (const { number, text } of lines) textOf.set(number, (textOf.get(number) ?? "") + text);
  return (
    <form method="post" action={adminPaths.importTextTake(run.id)} className="max-w-measure">
      <TextField
        name="nimi"
        label={t("projectName")}
        maxLength={300}
        value={best?.name}
        hint={names.length > 0 ? t("projectNameHint", { names: names.map(({ name }) => name).join(" / ") }) : undefined}
      />
      {organizations.length > 0 && (
        <label className="mt-5 block font-semibold">
          {t("forOrganization")}
          <select name="organisaatio" className={control}>
            {organizations.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {shown.every(({ kind }) => kind === "name") && <p className="mt-5">{t("nothingFound")}</p>}
      {groups.map((kind) => {
        const ofKind = shown.filter((proposal) => proposal.kind === kind);
        return (
          ofKind.length > 0 && (
            <fieldset key={kind} className="mt-8 min-w-0">
              <legend className="text-xl font-bold">{t(`groups.${kind}`)}</legend>
              <ul>
                {ofKind.map((proposal) => (
                  <ProposalRow
                    key={proposalKey(proposal)}
                    proposal={proposal}
                    lineText={textOf.get(proposal.line) ?? ""}
                  />
                ))}
              </ul>
            </fieldset>
          )
        );
      })}
      <div className="mt-8 flex flex-wrap gap-4">
        <SubmitButton>{t("makeDraft")}</SubmitButton>
        <button
          type="submit"
          name="_do"
          value="drop"
          formNoValidate
          className="min-h-11 rounded-box border-2 border-border px-6 py-2 font-semibold"
        >
          {t("drop")}
        </button>
      </div>
      <details className="mt-8">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("wholeText")}</summary>
        <ol className="grid gap-1 pl-12 text-sm">
          {[...textOf].map(([number, text]) => (
            <li key={number} value={number} className="list-decimal break-words whitespace-pre-wrap">
              {text}
            </li>
          ))}
        </ol>
      </details>
    </form>
  );
}

/** Addresses and numbers that come with a person are not asked a second time. */
function reachedThrough(proposals: Proposal[]): ReadonlySet<Proposal> {
  const people = proposals.filter((proposal) => proposal.kind === "person");
  return new Set(
    proposals.filter(
      (proposal) =>
        (proposal.kind === "email" && people.some(({ email }) => email && email.email === proposal.email)) ||
        (proposal.kind === "phone" && people.some(({ phone }) => phone && phone.phone === proposal.phone)),
    ),
  );
}
