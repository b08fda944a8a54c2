// What authentication and metrics cost in themselves, without a server around them.

import { KeyObject, verify } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { JsonWebTokens } from "../../src/access/credentials/json-web-token.js"
import { fileKeys } from "../../src/access/credentials/key-sets.js"
import { anonymous } from "../../src/registry/access/caller.js"
import { RequestRecord } from "../../src/rpc/request-record.js"
import { CallMetrics } from "../../src/telemetry/call-metrics.js"
import { AccessFixture, facts } from "../unit/access/fixture.js"
import { median } from "./http-load.js"

export interface PieceRow {
  readonly what: string
  readonly microseconds: number
}

const ISSUER = "http://127.0.0.1:1"
const AUDIENCE = "bench"

export async function accessPieces(): Promise<PieceRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"))
  const { publicKey, privateKey } = await generateKeyPair("RS256")
  const jwks = join(folder, "jwks.json")
  await writeFile(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "RS256" }] }))
  const keys = await fileKeys(jwks, () => undefined)
  const fixture = new AccessFixture()
  fixture.now = new Date()
  const tokens = new JsonWebTokens({
    issuers: new Map([[ISSUER, keys]]),
    audience: AUDIENCE,
    userClaim: "email",
    groupsClaim: undefined,
    principals: fixture.principals,
    now: () => fixture.now.getTime(),
  })
  const authenticator = fixture.authenticator({ tokens })
  const sign = (n: number) =>
    new SignJWT({ email: "ann@example.com", n })
      .setProtectedHeader({ alg: "RS256", kid: "k" })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(privateKey)
  const bearer = (token: string) => facts({ host: "localhost", authorization: `Bearer ${token}`, accept: "*/*" })
  const key = bearer(fixture.key().text)
  const kept = bearer(await sign(-1))
  const fresh = (await Promise.all(Array.from({ length: 10_000 }, (_, n) => sign(n)))).map(bearer)
  const signed = await sign(-2)
  const record = new RequestRecord("grpc", undefined)
  record.identity = anonymous
  record.method = "registry.packages.v1.PackageService/GetVersion"
  record.code = 0
  const metrics = new CallMetrics([record.method])
  await authenticator.authenticate(key, false)
  await authenticator.authenticate(kept, false)
  const rows = [
    { what: "metrics of a call", microseconds: each(200_000, () => metrics.count(record, 200)) },
    { what: "an API key", microseconds: each(100_000, () => authenticator.authenticate(key, false)) },
    { what: "a JWT that is known", microseconds: each(100_000, () => authenticator.authenticate(kept, false)) },
    {
      what: "a new JWT's signature alone (RS256, node:crypto)",
      microseconds: each(1_000, () => verifyRs256(signed, publicKey)),
    },
    { what: "a new JWT (RS256)", microseconds: await eachNew(fresh, (one) => authenticator.authenticate(one, false)) },
  ]
  keys.close()
  await rm(folder, { recursive: true })
  return rows
}

function verifyRs256(token: string, key: Awaited<ReturnType<typeof generateKeyPair>>["publicKey"]): boolean {
  const end = token.lastIndexOf(".")
  const signature = Buffer.from(token.slice(end + 1), "base64url")
  return verify("RSA-SHA256", Buffer.from(token.slice(0, end)), KeyObject.from(key), signature)
}

/** The median of some runs. */
function each(times: number, work: () => unknown): number {
  const runs = Array.from({ length: 7 }, () => {
    const begun = process.cpuUsage()
    for (let i = 0; i < times; i++) work()
    return processorTime(begun) / times
  })
  return median(runs)
}

/** One after another; the median of runs of 1,000. */
async function eachNew<T>(items: readonly T[], work: (item: T) => unknown): Promise<number> {
  const runs: number[] = []
  for (let start = 0; start < items.length; start += 1_000) {
    const begun = process.cpuUsage()
    for (const item of items.slice(start, start + 1_000)) await work(item)
    runs.push(processorTime(begun) / 1_000)
  }
  return median(runs)
}

/** Microseconds of all threads since then: other processes on the machine count for little. */
function processorTime(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return user + system
}
