import { useTranslations } from "next-intl";
import type { HTMLAttributes } from "react";
import { ElementScript } from "@/components/ui/element-script";
import { fieldNames } from "@/lib/feedback/form";
import { proofBits } from "@/lib/feedback/proof";

declare module "react" {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      "proof-of-work": HTMLAttributes<HTMLElement>;
    }
  }
}

/** Where a limit is full, a browser may calculate its way through; without JavaScript the page says when to try again. */
export function ProofOfWork({ token }: { token: string }) {
  const t = useTranslations("feedback");
  return (
    <proof-of-work
      {...{ "data-token": token, "data-bits": proofBits }}
      data-working={t("proofWorking")}
      data-ready={t("proofReady")}
    >
      <input type="hidden" name={fieldNames.proof} defaultValue="" />
      <p role="status" />
      <ElementScript name="proof-of-work" />
    </proof-of-work>
  );
}
