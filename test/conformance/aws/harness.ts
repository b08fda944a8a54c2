// The unchanged SDK against the real service, on both stores.
import { createHash, randomBytes } from "node:crypto"
import {
  CodeartifactClient,
  CodeartifactServiceException,
  CreateDomainCommand,
  CreateRepositoryCommand,
  PublishPackageVersionCommand,
} from "@aws-sdk/client-codeartifact"
import { afterAll, beforeAll, describe } from "vitest"
import type { StoreKind } from "../../../src/store-kinds.js"
import { http } from "../../support/http.js"
import { type Service, startService, storeNames } from "../../support/service.js"

export const ACCOUNT = "123456789012"
export const REGION = "eu-west-1"

const ADMIN = "the-operators-own-key-of-these-tests"

/** What clients sign with: an API key, as they spell it. */
export interface AccessKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface Registry {
  readonly client: CodeartifactClient
  readonly url: string
  /** Without a slash at its end. */
  readonly store: StoreKind
  /** A key with the operator role that was made here. */
  readonly key: AccessKey
  /** The same key, for requests that nobody signs. */
  readonly bearer: { readonly authorization: string }
}

/** Runs the cases on each store; `registry` may be called from within tests. */
export function onBothStores(
  title: string,
  cases: (registry: () => Registry, store: StoreKind) => void,
  environment = {},
): void {
  describe.each(storeNames)(`${title}, %s`, (store) => {
    let service: Service | undefined
    let registry: Registry | undefined
    beforeAll(async () => {
      const access = { AUTHENTICATION: "required", ADMIN_API_KEY: ADMIN }
      service = await startService(store, { ...access, ACCOUNT_ID: ACCOUNT, REGION, ...environment })
      const { url } = service
      const key = await newAccessKey(url)
      const bearer = { authorization: `Bearer vr_${key.accessKeyId}_${key.secretAccessKey}` }
      registry = { client: clientOf(url, key), url, store, key, bearer }
    })
    afterAll(async () => {
      registry?.client.destroy()
      await service?.stop()
    })
    cases(() => {
      if (registry === undefined) throw new Error("the service is not up")
      return registry
    }, store)
  })
}

async function newAccessKey(url: string): Promise<AccessKey> {
  const answer = await http(url, "POST", "/api/access/v1/keys", {
    headers: { authorization: `Bearer ${ADMIN}` },
    json: { name: "client", operator: true },
  })
  const { text } = answer.json as unknown as { text: string }
  const [, accessKeyId = "", ...secret] = text.split("_")
  return { accessKeyId, secretAccessKey: secret.join("_") }
}

function clientOf(url: string, credentials: AccessKey): CodeartifactClient {
  return new CodeartifactClient({
    endpoint: url,
    region: REGION,
    credentials,
    // An answer of 500 is a finding, not something to try again.
    maxAttempts: 1,
  })
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/** A name that nothing else uses. */
export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString("hex")}`
}

export interface PackageNames {
  readonly domain: string
  readonly repository: string
  readonly format: "generic"
  readonly namespace: string
  readonly package: string
}

/** A domain with the repository "repo"; the package is named, not made. */
export async function newDomain({ client }: Registry): Promise<PackageNames> {
  const domain = unique("dom")
  await client.send(new CreateDomainCommand({ domain }))
  await client.send(new CreateRepositoryCommand({ domain, repository: "repo" }))
  return { domain, repository: "repo", format: "generic", namespace: "ns", package: "pkg" }
}

export async function publish(
  { client }: Pick<Registry, "client">,
  names: PackageNames,
  packageVersion: string,
  options: { asset?: string; content?: string | Uint8Array; unfinished?: boolean } = {},
) {
  const { asset = "file.bin", content = `content of ${packageVersion}`, unfinished } = options
  const bytes = typeof content === "string" ? Buffer.from(content) : content
  return client.send(
    new PublishPackageVersionCommand({
      ...names,
      packageVersion,
      assetName: asset,
      assetContent: bytes,
      assetSHA256: sha256(bytes),
      ...(unfinished === undefined ? {} : { unfinished }),
    }),
  )
}

export interface Failure {
  readonly name: string
  readonly status: number | undefined
  readonly message: string
  readonly resourceType?: string
  readonly resourceId?: string
  readonly reason?: string
}

/** The exception that the SDK made of the answer. */
export async function failure(call: Promise<unknown>): Promise<Failure> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof CodeartifactServiceException)) throw error
    const { name, message, $metadata } = error
    const more = error as { resourceType?: string; resourceId?: string; reason?: string }
    return {
      name,
      status: $metadata.httpStatusCode,
      message,
      ...(more.resourceType === undefined ? {} : { resourceType: more.resourceType }),
      ...(more.resourceId === undefined ? {} : { resourceId: more.resourceId }),
      ...(more.reason === undefined ? {} : { reason: more.reason }),
    }
  }
  throw new Error("the call succeeded")
}
