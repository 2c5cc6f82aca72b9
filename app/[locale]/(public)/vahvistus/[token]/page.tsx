import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ConfirmationView } from "@/components/confirmation/confirmation-view";
import { ClosedConfirmation } from "@/components/confirmation/closed-confirmation";
import { firstValues, type RawQuery } from "@/lib/platform/http/query";
import { takeOverAnswer } from "@/lib/upkeep/confirmation/again";
import { findConfirmation } from "@/lib/upkeep/confirmation/queries";
import { typedNow } from "@/lib/upkeep/confirmation/typed-now";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<RawQuery> };

const load = cache(async (token: string) => (await findConfirmation(token)) ?? notFound());

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { standing } = await load((await params).token);
  const { kiitos } = firstValues(await searchParams);
  const t = await getTranslations("admin.confirmation");
  return {
    title: t(standing === "open" ? "title" : standing === "used" && kiitos ? "thanks.title" : `${standing}.title`),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** What a link in a mail leads to. It is in Finnish only, as the mail is; opening it changes nothing. */
export default async function ConfirmationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const confirmation = await load(token);
  const { kesken = null, uusi = null, kiitos = null } = firstValues(await searchParams);
  if (confirmation.standing !== "open")
    return (
      <ClosedConfirmation
        confirmation={confirmation}
        token={token}
        isRenewed={uusi === "1"}
        thanks={kiitos?.split("-") ?? null}
      />
    );
  const again = kesken ? takeOverAnswer(kesken) : null;
  const shown = again && { ...again, typed: await typedNow(again.typed, confirmation.contacts) };
  return <ConfirmationView confirmation={confirmation} token={token} again={shown} />;
}
