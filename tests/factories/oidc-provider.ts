import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Person = { sub: string; amr?: string[]; acr?: string; email?: string; auth_time?: number | string };
/** How an id token is spoilt, for what must be refused. */
export type Spoilt = { nonce?: string; aud?: string; iss?: string; signature?: string; expired?: boolean };

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A small real OpenID Connect server on this machine, which lets in whom the test says, with PKCE checked. */
export async function startOidcProvider({ clientId, secret }: { clientId: string; secret: string }) {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<
    string,
    { person: Person; spoilt: Spoilt; nonce: string; challenge: string; redirect: string }
  >();
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/.well-known/openid-configuration") {
      return answer(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (request.url === "/keys") {
      return answer(200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" }] });
    }
    let body = "";
    for await (const part of request) body += part;
    const form = new URLSearchParams(body);
    const found = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isRight =
      form.get("client_id") === clientId &&
      form.get("client_secret") === secret &&
      form.get("redirect_uri") === found?.redirect;
    if (!found || !isRight || verifier !== found.challenge) return answer(400, { error: "invalid_grant" });
    answer(200, { access_token: randomUUID(), token_type: "Bearer", id_token: idToken(found) });
  });

  function idToken({ person, spoilt, nonce }: { person: Person; spoilt: Spoilt; nonce: string }): string {
    const { signature, expired, ...changes } = spoilt;
    const now = Math.floor(Date.now() / 1_000) - (expired ? 7_200 : 0);
    const claims = { iss: issuer, aud: clientId, iat: now, exp: now + 300, nonce, ...person, ...changes };
    const text = `${encode({ alg: "RS256", kid: "1" })}.${encode(claims)}`;
    return `${text}.${signature ?? createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** What the person's browser brings back from the service: the address that it is sent to. */
    authorize(location: string, person: Person, spoilt: Spoilt = {}): URL {
      const asked = new URL(location).searchParams;
      const code = randomUUID();
      const redirect = asked.get("redirect_uri")!;
      codes.set(code, {
        person,
        spoilt,
        nonce: asked.get("nonce")!,
        challenge: asked.get("code_challenge")!,
        redirect,
      });
      const back = new URL(redirect);
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state")!);
      return back;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
