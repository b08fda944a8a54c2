// Calls with an Idempotency-Key where a client can't bring it about: one that still runs, a store in contention, time that passes.
import { createHash } from "node:crypto"
import { create } from "@bufbuild/protobuf"
import { createContextValues, type HandlerContext, type Interceptor, type UnaryRequest } from "@connectrpc/connect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { CreateOrganizationRequestSchema, PackageService } from "../../../gen/registry/packages/v1/packages_pb.js"
import { textSecretBox } from "../../../src/access/secret-box.js"
import { SecretKeys } from "../../../src/access/secret-key.js"
import { safeRetries, storeOfRetry } from "../../../src/handlers/retries.js"
import { blobHolds } from "../../../src/registry/collections.js"
import { transact } from "../../../src/registry/context.js"
import { deleteExpired } from "../../../src/registry/delete-expired.js"
import { keptResponses, OnceOnly } from "../../../src/registry/retries/kept-responses.js"
import { type Store, StoreError } from "../../../src/store/store.js"
import { storeNames } from "../../support/service.js"
import { type RegistryWorld, registryWorld } from "../../wire/artifacts-world.js"

const HOUR = 3_600_000
const box = textSecretBox(new SecretKeys(Buffer.alloc(32, 7)))

const method = PackageService.method.createOrganization
const request = {
  ...{ stream: false, method, service: method.parent },
  message: create(CreateOrganizationRequestSchema),
} as unknown as UnaryRequest

describe("a call whose key is in use", () => {
  const next: Parameters<Interceptor>[0] = () => Promise.reject(new Error("not reached"))
  /** Calls on a store of which only `transact` is there. */
  const calls = (run: Store["transact"], timeoutMs: number | undefined) => {
    const interceptor = safeRetries({
      store: { transact: run } as Store,
      secretBox: box,
      clock: () => new Date(),
      changesSomething: () => true,
      keptForMs: HOUR,
      keyed: () => ({
        key: "k",
        httpMethod: undefined,
        actor: "a",
        correlationId: "c",
        values: createContextValues(),
        signal: new AbortController().signal,
        timeoutMs: () => timeoutMs,
      }),
    })
    return () => interceptor(next)(request)
  }

  it("waits for the one before as long as it has time, and then says that it still runs", async () => {
    let began = 0
    const call = calls(() => {
      began++
      return new Promise(() => undefined)
    }, 60)
    void call()
    await expect(call()).rejects.toMatchObject({ reason: "IDEMPOTENCY_KEY_IN_USE" })
    expect(began).toBe(1)
  })

  it("runs once the one before is over, also where that failed", async () => {
    const ends: ((error: Error) => void)[] = []
    const call = calls(() => new Promise((_, reject) => ends.push(reject)), undefined)
    const [first, second] = [call(), call()]
    expect(ends).toHaveLength(1)
    ends[0]?.(new Error("first"))
    await expect(first).rejects.toThrow("first")
    await expect.poll(() => ends.length).toBe(2)
    ends[1]?.(new Error("second"))
    await expect(second).rejects.toThrow("second")
  })

  it("in another process shows in the store's contention", async () => {
    const call = calls(() => Promise.reject(new StoreError("contention", "")), undefined)
    await expect(call()).rejects.toMatchObject({ reason: "IDEMPOTENCY_KEY_IN_USE" })
    const failing = calls(() => Promise.reject(new StoreError("unavailable", "away")), undefined)
    await expect(failing()).rejects.toMatchObject({ name: "StoreError", reason: "unavailable" })
  })
})

describe.each(storeNames)("kept responses, %s", (name) => {
  let world: RegistryWorld
  beforeAll(async () => {
    world = await registryWorld(name)
  })
  afterAll(() => world?.close())

  const once = new OnceOnly({ principal: "p", method: "m", key: "k" }, box, HOUR)
  const keep = (response: string) =>
    transact(world.context, (tx, now) => once.keep(tx, "request", Buffer.from(response), now))
  const find = (request = "request") =>
    transact(world.context, async (tx, now) => {
      const found = await once.find(tx, request, now)
      return found && Buffer.from(found).toString()
    })
  const rows = async () =>
    (await world.context.store.read((tx) => tx.page(keptResponses, { scope: [], limit: 10 }))).items

  it("are there for their time, encrypted, and then make room", async () => {
    expect(await find()).toBeUndefined()
    await keep("told once")
    expect(await find()).toBe("told once")
    await expect(find("another")).rejects.toMatchObject({ reason: "IDEMPOTENCY_KEY_REUSED" })
    const [row] = await rows()
    expect(JSON.stringify(row)).not.toContain(Buffer.from("told once").toString("base64"))
    // Whoever reads the store could try passwords against it.
    expect(JSON.stringify(row)).not.toContain(createHash("sha256").update("request").digest("hex"))
    expect(await deleteExpired(world.context, keptResponses)).toBe(0)
    world.later(HOUR)
    expect(await find("another")).toBeUndefined()
    await keep("again")
    expect(await find()).toBe("again")
    world.later(HOUR)
    expect(await deleteExpired(world.context, keptResponses)).toBe(1)
    expect(await rows()).toEqual([])
  })

  it("a change that a refusal follows stays, and one whose transaction fails does not; neither is kept", async () => {
    const { context } = world
    const call = (key: string, next: (store: Store) => Promise<never>) => {
      const values = createContextValues()
      return safeRetries({
        ...{
          store: context.store,
          secretBox: box,
          clock: context.clock,
          changesSomething: () => true,
          keptForMs: HOUR,
        },
        keyed: () => ({
          ...{ key, httpMethod: undefined, actor: "a", correlationId: "c", values, signal: context.signal },
          timeoutMs: () => undefined,
        }),
      })(() => next(storeOfRetry({ values } as HandlerContext) as Store))(request)
    }
    const change = { actor: "a", correlationId: "c", now: new Date() }
    const note = (store: Store, id: string) =>
      store.transact(change, (tx) => tx.create(blobHolds, { id, expireTime: new Date() }))
    const refused = call("refused", async (store) => {
      await note(store, "stays")
      throw new Error("refused")
    })
    await expect(refused).rejects.toThrow("refused")
    const failed = call("failed", async (store) => {
      await note(store, "goes")
      return store.transact(change, () => Promise.reject(new Error("failed")))
    })
    await expect(failed).rejects.toThrow("failed")
    expect(await context.store.get(blobHolds, ["stays"])).toBeDefined()
    expect(await context.store.get(blobHolds, ["goes"])).toBeUndefined()
    expect(await rows()).toEqual([])
  })

  it("take no response that a row could not hold, and the call says what to do", async () => {
    await expect(keep("x".repeat(2 * 1024 * 1024 + 1))).rejects.toMatchObject({
      reason: "TOO_LARGE",
      message: expect.stringContaining("leave the Idempotency-Key out"),
    })
    await keep("x".repeat(2 * 1024 * 1024))
    expect((await find())?.length).toBe(2 * 1024 * 1024)
  })
})
