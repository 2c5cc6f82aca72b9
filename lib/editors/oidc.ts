import "server-only";
import * as oauth from "oauth4webapi";
import { adminPaths } from "@/lib/admin-paths";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { hashToken } from "@/lib/platform/secret-token";
import { browserName } from "./browser";
import { deviceCookie } from "./known-device";
import { takeLink } from "./links";
import { editorsKey } from "./secret";
import { beginHalfSession } from "./sign-in";
import { isSignedInAfter, isStrong, VISIT_MILLISECONDS } from "./oidc-claims";
import { proveBySigningIn } from "./oidc-proof";
import type { Session } from "./session";
import { beginSession, endSessionOf } from "./sessions";

/** Binds a visit to the browser that began it. */
export const OIDC_COOKIE = "__Host-perhepolku-palvelu";

type Provider = { id: string; issuer: string; clientId: string; secretVariable: string };
type Options = { now?: Date; client?: PrismaClient };

/** The sign-in services to offer; for an invitation, those of the editor's organizations and of the portal itself. */
export function listOidcProviders(organizationIds: readonly string[] | null = null, client: Database = db) {
  const ofOrganizations = organizationIds && {
    OR: [{ organizationId: null }, { organizationId: { in: [...organizationIds] } }],
  };
  const where = { disabledAt: null, ...ofOrganizations };
  return client.oidcProvider.findMany({ where, orderBy: { name: "asc" }, select: { id: true, name: true } });
}

type Beginning = {
  providerId: string;
  origin: string;
  next: string;
  invitation: string | null;
  /** The session whose editor is to prove to be there: the service is told to ask, whoever it remembers. */
  proofOf?: Session | null;
};

/** Begins a visit to a sign-in service: where to send the browser, and the state for a cookie. Null for an unknown one. */
export async function beginOidc(
  { providerId, origin, next, invitation, proofOf = null }: Beginning,
  { now = new Date(), client = db }: Options = {},
): Promise<{ location: string; state: string } | null> {
  const provider = await client.oidcProvider.findUnique({ where: { id: providerId, disabledAt: null } });
  if (!provider) return null;
  const server = await discover(provider);
  const [state, nonce, verifier] = [
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
    oauth.generateRandomCodeVerifier(),
  ];
  await client.oidcAttempt.deleteMany({ where: { expiresAt: { lt: now } } });
  await client.oidcAttempt.create({
    data: {
      stateHash: hashToken(state),
      providerId,
      nonce,
      verifier,
      next,
      invitationHash: invitation && hashToken(invitation),
      proofSessionId: proofOf?.id ?? null,
      expiresAt: new Date(now.getTime() + VISIT_MILLISECONDS),
    },
  });
  const location = new URL(server.authorization_endpoint!);
  const query = {
    response_type: "code",
    client_id: provider.clientId,
    redirect_uri: origin + adminPaths.signInServiceReturn(providerId),
    scope: "openid",
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    // OpenID Connect Core 3.1.2.1: with max_age the answer must tell when the person signed in.
    ...(proofOf && { prompt: "login", max_age: "0" }),
  };
  for (const [name, value] of Object.entries(query)) location.searchParams.set(name, value);
  return { location: location.href, state };
}

type Returning = { providerId: string; origin: string; answered: URL; state: string | null; headers: Headers };

export type OidcOutcome =
  | { status: "signedIn"; token: string; device: string; next: string }
  /** The service did not say that two steps were taken: ours follows. */
  | { status: "secondStep"; token: string; next: string }
  /** The editor of the session has signed in again at the service, with two steps, since it was asked; or has not. */
  | { status: "proved" | "notProved"; next: string }
  /** The service knows the person, and nobody has invited them by it. */
  | { status: "unknown" }
  | { status: "failed" };

/**
 * Takes the answer of a sign-in service, once, in the browser that asked. An editor is found by issuer and subject only;
 * the first time by the invitation that the visit began from.
 */
export async function finishOidc(
  { providerId, origin, answered, state, headers }: Returning,
  { now = new Date(), client = db }: Options = {},
): Promise<OidcOutcome> {
  const attempt = state ? await takeAttempt(client, providerId, state, now) : null;
  if (!attempt || !state) return { status: "failed" };
  const claims = await claimsOf({ ...attempt, answered, state, origin }).catch(() => null);
  if (attempt.proofSessionId) return proveBySigningIn({ attempt, claims, headers }, { now, client });
  if (!claims) return { status: "failed" };
  const editor = await editorOf({ claims, invitationHash: attempt.invitationHash, now, client });
  if (!editor) return { status: "unknown" };
  const key = await editorsKey(client);
  const { next } = attempt;
  if (!isStrong(claims)) {
    return { status: "secondStep", token: await beginHalfSession(editor, { headers, key, now, client }), next };
  }
  const token = await command(
    { id: editor.id },
    async (tx) => {
      await endSessionOf(tx, headers);
      const browser = browserName(headers);
      const isProved = isSignedInAfter(attempt, claims);
      const begun = await beginSession(tx, { editorId: editor.id, browser, now, hasSecondStep: true, isProved });
      const audit: AuditEntry = { action: "editor.signedIn", recordId: null, detail: { way: "oidc", providerId } };
      return { result: begun, audit: [audit], touched: [] };
    },
    { client },
  );
  return { status: "signedIn", token, device: deviceCookie(key, editor.email), next };
}

async function takeAttempt(client: PrismaClient, providerId: string, state: string, now: Date) {
  const where = { stateHash: hashToken(state), providerId };
  const found = await client.oidcAttempt.findUnique({ where, include: { provider: true } });
  const { count } = await client.oidcAttempt.deleteMany({ where });
  return count === 1 && found && found.expiresAt > now && !found.provider.disabledAt ? found : null;
}

type Claiming = { provider: Provider; nonce: string; verifier: string; state: string; answered: URL; origin: string };

/** The claims of a valid id token: signature, issuer, audience, nonce and times are oauth4webapi's to check. */
async function claimsOf({ provider, nonce, verifier, state, answered, origin }: Claiming): Promise<oauth.IDToken> {
  const server = await discover(provider);
  const client: oauth.Client = { client_id: provider.clientId };
  const redirectUri = origin + adminPaths.signInServiceReturn(provider.id);
  const parameters = oauth.validateAuthResponse(server, client, answered, state);
  const secret = process.env[provider.secretVariable];
  const authentication = secret ? oauth.ClientSecretPost(secret) : oauth.None();
  const options = requestOptions(provider);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([server, client, authentication, parameters, redirectUri, verifier, options] as const),
  );
  const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(server, response, options);
  return oauth.getValidatedIdTokenClaims(result)!;
}

async function discover(provider: Provider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(provider.issuer);
  const response = await oauth.discoveryRequest(issuer, { algorithm: "oidc", ...requestOptions(provider) });
  return oauth.processDiscoveryResponse(issuer, response);
}

/** Plain HTTP is for a service on this machine only. */
function requestOptions({ issuer }: Provider) {
  const { protocol, hostname } = new URL(issuer);
  const isLocal = protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  return { [oauth.allowInsecureRequests]: isLocal, signal: AbortSignal.timeout(10_000) };
}

type Finding = { claims: oauth.IDToken; invitationHash: string | null; now: Date; client: PrismaClient };

async function editorOf({ claims: { iss: issuer, sub: subject }, invitationHash, now, client }: Finding) {
  const known = await client.editorIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { editor: true },
  });
  if (known) return known.editor.disabledAt ? null : known.editor;
  if (!invitationHash) return null;
  const invited = await client.editorLink.findUnique({
    where: { tokenHash: invitationHash },
    select: { editorId: true },
  });
  if (!invited) return null;
  const editorId = await command<string | null, null>(
    { id: invited.editorId },
    async (tx) => {
      const taken = await takeLink(tx, "invitation", invitationHash, now);
      if (!taken) return { refused: null };
      await tx.editorIdentity.create({ data: { issuer, subject, editorId: taken, createdAt: now } });
      const audit: AuditEntry = { action: "editor.invitationAccepted", recordId: null, detail: { way: "oidc" } };
      return { result: taken, audit: [audit], touched: [] };
    },
    { client },
  );
  return editorId && client.editor.findUnique({ where: { id: editorId, disabledAt: null } });
}
