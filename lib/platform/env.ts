import { z } from "zod";

const schema = z.object({
  /** The portal's own address in files and feeds that leave it; the asked host when there is none. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs the feedback forms; several fronts on one database agree without it, by the key that the database keeps. */
  FEEDBACK_SECRET: z.string().min(32).optional(),
  /** Seals the editors' second steps; the database's own key does without it. */
  EDITORS_SECRET: z.string().min(32).optional(),
  /** The mail server, such as smtp://user:password@mail.example:587; without one mail stays in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail comes from, such as `Perhepolku <yllapito@example.fi>`. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*\S@\S[^\r\n]*$/)
    .optional(),
  /** `off` takes reading without a network back from every device that has it. */
  OFFLINE: z.enum(["on", "off"]).default("on"),
});

/** The part of the environment that pages read, checked when it is asked for. */
export function environment() {
  return schema.parse({
    PUBLIC_URL: process.env.PUBLIC_URL || undefined,
    FEEDBACK_SECRET: process.env.FEEDBACK_SECRET || undefined,
    EDITORS_SECRET: process.env.EDITORS_SECRET || undefined,
    SMTP_URL: process.env.SMTP_URL || undefined,
    MAIL_FROM: process.env.MAIL_FROM || undefined,
    OFFLINE: process.env.OFFLINE || undefined,
  });
}
