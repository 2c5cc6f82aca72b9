import { getTranslations } from "next-intl/server";
import { findPerson } from "@/lib/contacts/queries";
import { vcardOf } from "@/lib/contacts/vcard";
import { paths } from "@/lib/paths";
import { downloadResponse, fileNotFound } from "@/lib/platform/http/download";
import { siteOrigin } from "@/lib/platform/http/site-origin";
import { localized } from "@/lib/platform/i18n/localized";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const person = await findPerson((await params).slug);
  if (!person) return fileNotFound();
  const t = await getTranslations("contacts");
  const card = vcardOf({
    name: person.name,
    url: siteOrigin(request.headers) + paths.contact(person.slug),
    contacts: person.contacts.map(({ title, organization, phone, email, standing }) => ({
      title: localized(title),
      organization: organization && localized(organization.name),
      phone,
      email,
      note: standing === "current" ? null : `${t(standing)}. ${t("maybeOutdated")}`,
    })),
  });
  return downloadResponse(card, { type: "text/vcard", name: `${person.slug}.vcf` });
}
