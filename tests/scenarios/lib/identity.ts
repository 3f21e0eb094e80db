// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Identity providers on loopback: a real one (oidc-provider), and one that says whatever it is told.
import { constants, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../../../web/package.json", import.meta.url));
const { default: Provider } = await import(pathToFileURL(require.resolve("oidc-provider")).href);

export interface Key {
  kid: string;
  secret: KeyObject;
  open: Record<string, unknown>; // The public JWK.
  all: Record<string, unknown>; // The private JWK.
}
export function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const kid = randomBytes(6).toString("hex");
  const more = { kid, use: "sig", alg: "PS256" };
  const open = { ...publicKey.export({ format: "jwk" }), ...more };
  return { kid, secret: privateKey, open, all: { ...privateKey.export({ format: "jwk" }), ...more } };
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A signed token. `header` goes over what would be right. */
export function token(claims: object, key: Key, header: Record<string, unknown> = {}): string {
  const head = { alg: "PS256", kid: key.kid, ...header };
  const text = `${base64(head)}.${base64(claims)}`;
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const made = sign("sha256", Buffer.from(text), { key: key.secret, padding, saltLength: 32 });
  return `${text}.${made.toString("base64url")}`;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export interface Who {
  sub: string;
  acr: string;
  [claim: string]: unknown;
}

/** A real provider. Whoever comes is `who`. */
export class RealProvider {
  who: Who = { sub: "", acr: "" };
  issuer = "";
  /** How often somebody had to prove who they are. */
  asked = 0;
  private server = createServer((request, response) => this.serve(request, response));
  private provider: any;

  async open(clientKey: object, redirect: string, acrs: string[]): Promise<this> {
    this.issuer = await listen(this.server);
    const claims = ["email", "email_verified", "name", "groups", "kvk"];
    this.provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: "nokkenas",
          token_endpoint_auth_method: "private_key_jwt",
          token_endpoint_auth_signing_alg: "PS256",
          id_token_signed_response_alg: "PS256",
          jwks: { keys: [clientKey] },
          redirect_uris: [redirect],
          response_types: ["code"],
          grant_types: ["authorization_code"],
        },
      ],
      jwks: { keys: [newKey().all] },
      cookies: { keys: [randomBytes(16).toString("hex")] },
      enabledJWA: { idTokenSigningAlgValues: ["PS256"], clientAuthSigningAlgValues: ["PS256"] },
      claims: { openid: ["sub", "acr", "auth_time", ...claims], profile: [], email: [] },
      conformIdTokenClaims: false,
      acrValues: acrs,
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => this.who }),
      loadExistingGrant: async ({ oidc }: any) => {
        const grant = new this.provider.Grant({
          clientId: oidc.client.clientId,
          accountId: oidc.session.accountId,
        });
        grant.addOIDCScope("openid profile email");
        await grant.save();
        return grant;
      },
    });
    return this;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith("/interaction/")) {
      this.provider.callback()(request, response);
      return;
    }
    this.asked += 1;
    const { sub, acr } = this.who;
    const login = { accountId: sub, acr, ts: Math.floor(Date.now() / 1000) };
    await this.provider.interactionFinished(request, response, { login });
  }
}

/** A browser at a provider: follows it from page to page until it is sent back to us. */
export class Visit {
  private jar = new Map<string, string>();

  async to(url: string, back: string): Promise<URLSearchParams> {
    let next = url;
    for (let step = 0; step < 12; step += 1) {
      if (next.startsWith(back)) return new URL(next).searchParams;
      const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(next, { redirect: "manual", headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [pair = ""] = set.split(";");
        const at = pair.indexOf("=");
        this.jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const location = answer.headers.get("location");
      if (!location) throw new Error(`${next}: ${answer.status} ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    throw new Error("the provider sends us round and round");
  }
}

/** A provider of which the test says every answer. */
export class BentProvider {
  issuer = "";
  key = newKey();
  /** The keys that it shows; those of `key` by default. */
  keys: () => object[] = () => [this.key.open];
  /** What its discovery document says over what would be right. */
  discovery: Record<string, unknown> = {};
  /** The answer of its token endpoint. */
  answer: () => { status: number; body: unknown } = () => ({ status: 500, body: {} });
  keyReads = 0;
  private server = createServer((request, response) => this.serve(request, response));

  async open(): Promise<this> {
    this.issuer = await listen(this.server);
    return this;
  }
  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const say = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (request.url === "/.well-known/openid-configuration") {
      const at = (path: string) => this.issuer + path;
      say(200, {
        issuer: this.issuer,
        authorization_endpoint: at("/authorize"),
        token_endpoint: at("/token"),
        jwks_uri: at("/jwks"),
        ...this.discovery,
      });
    } else if (request.url === "/jwks") {
      this.keyReads += 1;
      say(200, { keys: this.keys() });
    } else {
      const { status, body } = this.answer();
      request.resume();
      say(status, body);
    }
  }
}
