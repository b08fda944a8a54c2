// Messages of a stream that have all arrived are served in turns of the event loop, in every protocol.
import { getEventListeners } from "node:events"
import { expect, it } from "vitest"
import { ServerReflection } from "../../../gen/grpc/reflection/v1/reflection_pb.js"
import { RequestBody } from "../../../src/rpc/connect/request-body.js"
import { until } from "../../../src/server/until.js"
import { shortenTurns } from "../../../src/turns.js"
import { TurnCounter } from "../../support/turns.js"

const MESSAGES = 10_000

/** An empty message for each: in JSON its braces. */
function envelopes(json: boolean): Buffer {
  const envelope = json ? Buffer.from([0, 0, 0, 0, 2, 0x7b, 0x7d]) : Buffer.alloc(5)
  return Buffer.alloc(MESSAGES * envelope.length, envelope)
}

function read(contentType: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const body = new RequestBody(new Headers({ "content-type": contentType }), {
    method: ServerReflection.method.serverReflectionInfo,
    readMaxBytes: 1_024,
    errorDomain: "test",
    memory: undefined,
  })
  return body.read(chunks)
}

async function* all(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* oneByOne(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += bytes.length / MESSAGES)
    yield bytes.subarray(at, at + bytes.length / MESSAGES)
}

/** How many turns of the event loop pass while work goes on. */
async function turnsOf(work: () => Promise<void>): Promise<number> {
  const counter = new TurnCounter()
  await work()
  return counter.end()
}

const types = [
  "application/grpc",
  "application/grpc+json",
  "application/grpc-web+proto",
  "application/grpc-web+json",
  "application/connect+proto",
  "application/connect+json",
]

for (const [how, chunks] of [
  ["in one piece", all],
  ["one by one", oneByOne],
] as const) {
  it.each(types)(`%s: ${MESSAGES} messages that came ${how} let others have their turns`, async (type) => {
    let messages = 0
    const turns = await turnsOf(async () => {
      for await (const _ of read(type, chunks(envelopes(type.endsWith("json"))))) messages++
    })
    expect(messages).toBe(MESSAGES)
    expect(turns).toBeGreaterThan(20)
  })
}

it("streams share the turns: those of many go on no faster than those of one", async () => {
  const bytes = envelopes(false)
  const turns = await turnsOf(async () => {
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        for await (const _ of read("application/grpc", all(bytes)));
      }),
    )
  })
  expect(turns).toBeGreaterThan(200)
})

it("in short turns no message is served", async () => {
  shortenTurns(true)
  let messages = 0
  const reading = (async () => {
    for await (const _ of read("application/grpc", all(envelopes(false)))) messages++
  })()
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve))
  expect(messages).toBe(0)
  shortenTurns(false)
  await reading
  expect(messages).toBe(MESSAGES)
})

it("what is read until a signal leaves nothing at the signal", async () => {
  const drain = new AbortController()
  const values: number[] = []
  for await (const value of until(numbers(), drain.signal)) {
    values.push(value)
    expect(getEventListeners(drain.signal, "abort")).toHaveLength(1)
  }
  expect(values).toEqual([0, 1, 2])
  expect(getEventListeners(drain.signal, "abort")).toHaveLength(0)
})

it("what is read until a signal ends with the signal, while the next value is waited for", async () => {
  const drain = new AbortController()
  const silent = until(endless(), drain.signal)
  const next = silent.next()
  drain.abort()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(await until(numbers(), drain.signal).next()).toEqual({ done: true, value: undefined })
})

async function* numbers(): AsyncGenerator<number> {
  yield* [0, 1, 2]
}

async function* endless(): AsyncGenerator<number> {
  yield await new Promise<number>(() => undefined)
}
