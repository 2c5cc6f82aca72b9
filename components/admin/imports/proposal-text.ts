import { useTranslations } from "next-intl";
import { typedDate } from "@/lib/content/form/typed-values";
import type { Proposal } from "@/lib/imports/text/proposals";
import { firstWords } from "@/lib/platform/format/first-words";
import { formatEuros, formatShare } from "@/lib/platform/format/money";
import { formatPhone } from "@/lib/platform/format/phone";

/** What a proposal proposes, in the words an editor reads. */
export function useProposalText(): (proposal: Proposal) => string {
  const t = useTranslations("admin.transfer");
  const date = (edtf: string) => typedDate(edtf);
  return (proposal) => {
    switch (proposal.kind) {
      case "period": {
        const { start, end } = proposal;
        if (!start && !end) return t("unknownDate");
        if (start && end) return start === end ? date(start) : `${date(start)} – ${date(end)}`;
        return start ? date(start) : t("until", { end: date(end!) });
      }
      case "amount":
        return [formatEuros(proposal.cents), proposal.years].filter(Boolean).join(" ");
      case "share":
        return formatShare(proposal.basisPoints);
      case "email":
        return proposal.email ?? proposal.printed;
      case "phone":
        return formatPhone(proposal.phone);
      case "person":
        return [proposal.name, proposal.email?.email, proposal.phone && formatPhone(proposal.phone.phone)]
          .filter(Boolean)
          .join(", ");
      case "organization":
      case "region":
      case "name":
        return proposal.name;
      case "text":
        return `${t(`textField.${proposal.field}`)}: ${firstWords(proposal.text, 80)}`;
      case "link":
        return proposal.url;
      case "account":
        return `${proposal.service} ${proposal.handle}`;
    }
  };
}
