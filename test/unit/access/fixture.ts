// An authenticator over a store of two maps, with a clock that the test holds.
import type { IncomingHttpHeaders } from "node:http"
import { ConnectError } from "@connectrpc/connect"
import { Authenticator, type AuthenticatorOptions, reasonOf, SignedBody } from "../../../src/access/authenticator.js"
import { apiKeyText, newApiKeyId } from "../../../src/access/credentials/api-key-text.js"
import { Principals } from "../../../src/access/credentials/principals.js"
import type { RequestFacts } from "../../../src/access/credentials/request-facts.js"
import { SecretKeys } from "../../../src/access/secret-key.js"
import type { Caller } from "../../../src/registry/access/caller.js"
import type { ApiKey } from "../../../src/registry/access/entities.js"
import type { Collection, Key, Stored } from "../../../src/store/store.js"

export const REGION = "eu-west-1"
export const ADMIN = "an-admin-key-of-the-operator"

export class AccessFixture {
  now = new Date("2026-03-04T05:06:07Z")
  readonly rows = new Map<string, object>()
  readonly secretKeys = new SecretKeys(Buffer.alloc(32, 1), Buffer.alloc(32, 2))
  readonly principals = new Principals({
    store: {
      get: async <D>(collection: Collection<D>, key: Key) =>
        this.rows.get(`${collection.name}/${key.join("/")}`) as Stored<D> | undefined,
    },
    operators: new Set(["root@example.com"]),
    hasAdminKey: true,
    now: () => this.now.getTime(),
  })

  authenticator(options: Partial<AuthenticatorOptions> = {}): Authenticator {
    return new Authenticator({
      secretKeys: this.secretKeys,
      adminKey: ADMIN,
      principals: this.principals,
      signatures: { region: REGION, service: "codeartifact", clock: () => this.now },
      cookieName: "cookie",
      isAllowedOrigin: (origin) => origin === "https://app.example.com",
      now: () => this.now.getTime(),
      ...options,
    })
  }

  /** A stored key; the answer is its text. */
  key(fields: Partial<ApiKey> = {}): { id: string; text: string; secret: string } {
    const id = fields.id ?? newApiKeyId()
    const row = {
      name: "k",
      owner: `key:${id}`,
      operator: false,
      grants: [],
      createTime: this.now,
      revision: 1,
      ...fields,
      id,
    }
    this.rows.set(`api-keys/${id}`, row)
    return { id, text: apiKeyText(this.secretKeys, id), secret: this.secretKeys.apiKeySecret(id) }
  }
}

export function facts(
  headers: Readonly<Record<string, string | readonly string[]>>,
  request: Partial<RequestFacts> = {},
): RequestFacts {
  const rawHeaders = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [name, value]),
  )
  const parsed: IncomingHttpHeaders = {}
  for (const [name, values] of Object.entries(headers)) parsed[name.toLowerCase()] = [values].flat()[0]
  return { method: "GET", target: "/", headers: parsed, rawHeaders, remoteAddress: "192.0.2.1", ...request }
}

/** The principal who is let in, or the reason of the refusal. */
export async function outcome(attempt: () => unknown): Promise<string | undefined> {
  try {
    const found = (await attempt()) as Caller | SignedBody
    return found instanceof SignedBody ? `signed:${found.caller?.principal ?? "?"}` : found.principal
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error
    return reasonOf(error)
  }
}
