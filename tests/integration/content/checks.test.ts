import { renderToStaticMarkup } from "react-dom/server";
import { NextIntlClientProvider } from "next-intl";
import { createElement, type ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { CheckText } from "@/components/records/check-text";
import { listContacts } from "@/lib/contacts/queries";
import { exportCatalogue } from "@/lib/content/transfer";
import { messages } from "@/lib/platform/i18n/messages";
import type { Check } from "@/lib/content/checks";
import { findProject } from "@/lib/projects/queries";
import { contactDraft } from "../../factories/documents";
import { liisa, publishNew } from "../../factories/projects";
import { publish, saveRevision } from "@/tests/factories/unguarded";

const checkedBy = "organization-mll-kainuun-piiri";
const checker = "Mannerheimin Lastensuojeluliiton Kainuun piiri ry";
const day = "2026-11-22";

/** What a reader sees, in the portal's own words. */
function shown(check: Check): string {
  const text = createElement(CheckText, { check, day });
  const words: ComponentProps<typeof NextIntlClientProvider> = {
    locale: "fi",
    messages,
    timeZone: "Europe/Helsinki",
    children: null,
  };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, words, text));
}

describe("a record tells when it was checked", () => {
  it.each([
    ["ei-tarkistettu", {}, "Toimitus ei ole vielä tarkistanut tätä tietoa."],
    ["tarkistettu", { checkedOn: "2026-03-12" }, "Tarkistettu 12.3.2026"],
    ["tarkistaja", { checkedOn: "2026-03-12", checkedBy }, `Tarkistettu 12.3.2026, ${checker}`],
    [
      "vanha-tarkistus",
      { checkedOn: "2024-03-12", checkedBy },
      `Tarkistettu 12.3.2024, ${checker}. Ei tarkistettu sen jälkeen.`,
    ],
    ["vanha-ilman-nimea", { checkedOn: "2024-03-12" }, "Tarkistettu 12.3.2024. Ei tarkistettu sen jälkeen."],
    ["pitka-vali", { checkedOn: "2024-03-12", checkIntervalDays: 3_650 }, "Tarkistettu 12.3.2024"],
  ])("%s", async (word, changes, text) => {
    await publishNew(word, changes);
    expect(shown((await findProject(word))!.record)).toBe(text);
  });

  it("on a contact's card too", async () => {
    const document = contactDraft({ checkedOn: "2024-03-12", checkedBy });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toMatchObject({ status: "published" });
    const contact = (await listContacts({ ids: [document.id], day })).find(({ id }) => id === document.id);
    expect(shown(contact!.record)).toBe(`Tarkistettu 12.3.2024, ${checker}. Ei tarkistettu sen jälkeen.`);
  });

  it("and an export carries it", async () => {
    const { id } = await publishNew("vienti-tarkistus", { checkedOn: "2026-03-12", checkedBy });
    const exported = (await exportCatalogue()).find((document) => document.id === id);
    expect(exported).toMatchObject({ checkedOn: "2026-03-12", checkedBy });
  });
});
