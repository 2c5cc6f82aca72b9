import { z } from "zod";
import {
  envelope,
  line,
  localizedText,
  maybe,
  period,
  phoneValue,
  reference,
  unknownPeriod,
} from "@/lib/content/document-parts";

/** A person in a role, in an organization or a project, for a time. A role may have no named person. */
export const contactDocument = z
  .strictObject({
    ...envelope("contact"),
    /** Null: the post is filled, but no source names the person. */
    person: maybe(reference("person")),
    title: localizedText,
    organization: maybe(reference("organization")),
    project: maybe(reference("project")),
    service: maybe(reference("service")),
    period: period.default(unknownPeriod),
    /** E.164. */
    phone: maybe(phoneValue),
    phonePrinted: maybe(line(200)),
    email: maybe(z.email("emailMalformed")),
    /** As the source prints it, "(a)" and all. */
    emailPrinted: maybe(line(300)),
    note: maybe(localizedText),
  })
  .refine((contact) => contact.organization || contact.project || contact.service, "contactWithoutPlace");
export type ContactDocument = z.infer<typeof contactDocument>;
