import { z } from "zod";

const between = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const secret = z.string().min(32);

/** Where the database is, and what the portal's processes are told of themselves. */
const server = {
  /** The database; `npm start` fills it in when it runs its own. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** How long one statement may take for a reader or an editor; commands and the worker have longer. */
  DATABASE_SECONDS: between(1, 30).default(4),
  HOST: z.string().default("localhost"),
  PORT: between(1, 65_535).default(3000),
  /** `1` behind a proxy of ours that sets `X-Forwarded-*` itself. */
  TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  /** The directory of the page store's snapshot, from which a start is warm. */
  PAGES_DIR: z.string().default(".data/pages"),
  /** How much the page store may hold in memory, in megabytes; 0 keeps no page. */
  PAGES_MEMORY_MB: between(0, 16_384).default(256),
  /** Of measurements, on the loopback address only; none when it is not given. */
  METRICS_PORT: between(1, 65_535).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** How long requests may go on after the portal has been asked to stop. */
  SHUTDOWN_SECONDS: between(0, 300).default(10),
  /** How much the renderer gives way to the front, as of `nice`. */
  RENDERER_NICE: between(0, 19).default(5),
  /** Where a cache in front of the portal is asked to forget pages, such as http://127.0.0.1:6081/. */
  PURGE_URL: z.url({ protocol: /^http$/ }).optional(),
  /** How many connections one address may hold; none is counted behind a trusted proxy. */
  SOCKETS_PER_ADDRESS: between(1, 100_000).default(256),
};

/** What pages, mail and the worker read. */
const portal = {
  /** The portal's own address in files and feeds that leave it; the asked host when there is none. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs the feedback forms; several fronts on one database agree without it, by the key that the database keeps. */
  FEEDBACK_SECRET: secret.optional(),
  /** Seals the editors' second steps; the database's own key does without it. */
  EDITORS_SECRET: secret.optional(),
  /** The mail server, such as smtp://user:password@mail.example:587; without one mail stays in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail comes from, such as `Perhepolku <yllapito@example.fi>`. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*\S@\S[^\r\n]*$/)
    .optional(),
  /** `off` takes reading without a network back from every device that has it. */
  OFFLINE: z.enum(["on", "off"]).default("on"),
  /** Whom to tell of a hole, in `/.well-known/security.txt`: a mail address or a page, as an address with its scheme. */
  SECURITY_CONTACT: z.url({ protocol: /^(https|mailto)$/ }).optional(),
  /** Voikko's Finnish dictionary, `mor.vfst`; Debian's place when it is not given. */
  VOIKKO_DICT: z.string().optional(),
};

/** Where pictures and PDFs are kept. */
export const mediaVariables = {
  /** The directory of files, unless they are kept in an S3-compatible service. */
  MEDIA_DIR: z.string().default(".data/media"),
  /** The service's address without the bucket, such as https://s3.example.fi. */
  MEDIA_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  MEDIA_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9.-]{3,63}$/)
    .default("perhepolku"),
  MEDIA_S3_REGION: z.string().default("us-east-1"),
  MEDIA_S3_KEY: z.string().min(1).optional(),
  MEDIA_S3_SECRET: z.string().min(1).optional(),
};

export const environmentSchema = z.object({ ...server, ...portal, ...mediaVariables });
export type Environment = z.infer<typeof environmentSchema>;
export type VariableName = keyof typeof environmentSchema.shape;
export type Given = Record<string, string | undefined>;

/** The variables of the names that say something: an empty one is as good as none. */
export function givenOf(names: string[], env: Given): Given {
  return Object.fromEntries(names.map((name) => [name, env[name] || undefined]));
}

/** All that the portal reads from its environment, checked when it is asked for (`checkEnvironment` did it at the start). */
export function environment(env: Given = process.env): Environment {
  return environmentSchema.parse(givenOf(Object.keys(environmentSchema.shape), env));
}
