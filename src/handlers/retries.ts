// The Idempotency-Key of a call: what changes something does so once, however often it is sent, and is answered alike each time.
import {
  create,
  type DescMessage,
  type DescMethod,
  fromBinary,
  getOption,
  type Message,
  type MessageInitShape,
  toBinary,
} from "@bufbuild/protobuf"
import {
  type ContextValues,
  createContextKey,
  type HandlerContext,
  type Interceptor,
  type StreamRequest,
  type StreamResponse,
  type UnaryRequest,
  type UnaryResponse,
} from "@connectrpc/connect"
import { method as methodOptions } from "../../gen/rest/v1/annotations_pb.js"
import type { Cancellation } from "../cancellation.js"
import { LARGE_TRANSACTION_MS } from "../registry/context.js"
import { RegistryError } from "../registry/errors.js"
import { OnceOnly } from "../registry/retries/kept-responses.js"
import type { UploadContent, UploadOnce } from "../registry/retries/upload-once.js"
import type { SecretBox } from "../registry/secret-box.js"
import { type ReadTransaction, type Store, StoreError, type WriteTransaction } from "../store/store.js"
import { badRequest, requestViolation } from "./bad-request.js"
import { requestContent } from "./request-content.js"

/** A call that has an Idempotency-Key. */
export interface KeyedRequest {
  readonly key: string
  /** Of a call that came over REST: "POST". */
  readonly httpMethod: string | undefined
  readonly actor: string
  readonly correlationId: string
  readonly values: ContextValues
  readonly signal: Cancellation
  /** Milliseconds that the call still has; undefined: as many as it likes. */
  timeoutMs(): number | undefined
}

export interface RetryOptions {
  /** Where the kept responses are. */
  readonly store: Store
  /** Encrypts the kept responses, some of which hold secrets. */
  readonly secretBox: SecretBox
  /** The time that a kept response expires by. */
  readonly clock: () => Date
  /** The key of a call, and what is known of it; undefined: it has none. */
  readonly keyed: (request: UnaryRequest | StreamRequest) => KeyedRequest | undefined
  /** Whether a method changes something: the key of one that does not says nothing. */
  readonly changesSomething: (method: DescMethod) => boolean
  /** How long a retry gets the response, in milliseconds. */
  readonly keptForMs: number
  /** Reads what an implementation reads before its transaction: inside this one it would hold up all others. Rejects with a refusal. */
  readonly prepare?: (request: UnaryRequest) => Promise<void>
  /**
   * Asks again what an implementation asks of its caller, which a retry does not reach: the response is for who may still make the call.
   * Rejects with the refusal.
   */
  readonly recheck?: (request: UnaryRequest, tx: ReadTransaction) => Promise<void>
}

const KEY = /^(?:"([\x20-\x21\x23-\x7e]{1,255})"|([\x21\x23-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?))$/
/** Methods of HTTP that can be repeated without a key. */
const REPEATABLE = new Set(["PUT", "DELETE"])
/** What is left of a call's time when it waits no longer for the one before: enough to say so. */
const NOTICE_MS = 50

/** A call that takes effect once, for its implementation. */
interface Retry {
  /** Where the implementation of a unary call reads and writes: the transaction that its response is kept in. */
  readonly store?: Store
  /** What keeps the response of an upload. */
  readonly once?: OnceOnly
}

const retry = createContextKey<Retry | undefined>(undefined, { description: "retry" })

/** The store of a call that takes effect once; undefined for any other call. */
export function storeOfRetry(call: HandlerContext): Store | undefined {
  return call.values.get(retry)?.store
}

/**
 * What an upload asks before it takes effect, and records after; undefined for an upload without a key.
 * @param target Where it goes, and on what conditions: plain data.
 */
export function uploadOnce<Output extends DescMessage, Result>(
  call: HandlerContext,
  target: object,
  response: { readonly schema: Output; readonly of: (result: Result) => MessageInitShape<Output> },
): UploadOnce<Result> | undefined {
  const once = call.values.get(retry)?.once
  if (once === undefined) return undefined
  // The parts come in any order, and the file in any number of pieces: they count as what they say together.
  const request = (content: UploadContent) => JSON.stringify([target, content])
  return {
    async find(tx, content, now) {
      const kept = await once.find(tx, request(content), now)
      if (kept !== undefined) throw new AnsweredBefore(kept)
    },
    async keep(tx, content, result, now) {
      const message = create(response.schema, response.of(result))
      await once.keep(tx, request(content), toBinary(response.schema, message), now)
    },
  }
}

/** What an implementation threw after its transactions. */
class Refused {
  constructor(readonly reason: unknown) {}
}

/** Ends a call whose response is already known. */
class AnsweredBefore extends Error {
  constructor(readonly response: Uint8Array) {
    super("answered before")
  }
}

/** To stand innermost: a call that is refused keeps nothing, and its key can be used again. */
export function safeRetries(options: RetryOptions): Interceptor {
  const { store, clock, keyed } = options
  const running = new Running()

  /** Runs the implementation inside the transaction that its response is kept in. */
  async function unary(request: UnaryRequest, call: KeyedRequest, once: OnceOnly, next: Next): Promise<UnaryResponse> {
    if (options.prepare !== undefined) await options.prepare(request)
    const outcome = await inTransaction(request, call, once, next)
    if (outcome instanceof Refused) throw outcome.reason
    return outcome
  }

  function inTransaction(request: UnaryRequest, call: KeyedRequest, once: OnceOnly, next: Next) {
    const { input, output } = request.method
    const content = requestContent(input, request.message)
    const now = clock()
    const { actor, correlationId, signal } = call
    // As long as the implementation's own transaction may take.
    const change = { actor, correlationId, now, signal, timeoutMs: LARGE_TRANSACTION_MS }
    return store.transact(change, async (tx): Promise<UnaryResponse | Refused> => {
      const kept = await once.find(tx, content, now)
      if (kept !== undefined) {
        await options.recheck?.(request, tx)
        return unaryReplay(request, kept)
      }
      const inside = new TransactionStore(tx)
      call.values.set(retry, { store: inside })
      let response: UnaryResponse
      try {
        response = (await next(request)) as UnaryResponse
      } catch (error) {
        if (inside.hasFailed) throw error
        // A refusal that follows a change, such as what is wrong noted on a draft: the change stays, as it does without a key.
        return new Refused(error)
      } finally {
        call.values.delete(retry)
      }
      await once.keep(tx, content, toBinary(output, response.message), now)
      return response
    })
  }

  return (next) => (request) => {
    const call = keyed(request)
    if (call === undefined || !options.changesSomething(request.method)) return next(request)
    return answer(request, call, next)
  }

  async function answer(request: UnaryRequest | StreamRequest, call: KeyedRequest, next: Next) {
    const { method } = request
    if (!honoursKey(method, call.httpMethod)) throw refused("this operation takes none: leave it out")
    const [, quoted, bare] = KEY.exec(call.key) ?? []
    const key = quoted ?? bare
    if (key === undefined) throw refused("must be 1 to 255 printable ASCII characters, in quotes or not")
    const name = { principal: call.actor, method: `${method.parent.typeName}/${method.name}`, key }
    const once = new OnceOnly(name, options.secretBox, options.keptForMs)
    try {
      if (!request.stream) return await running.alone(once.id, call, () => unary(request, call, once, next))
      call.values.set(retry, { once })
      return await next(request)
    } catch (error) {
      if (error instanceof AnsweredBefore && request.stream) return streamReplay(request, error.response)
      // Another process runs the same call: an upload would have met it only at its end.
      if (!request.stream && error instanceof StoreError && error.reason === "contention") throw stillRunning()
      throw error
    }
  }
}

type Next = Parameters<Interceptor>[0]

/** Over REST a PUT or DELETE has If-Match, and raw bytes would have to be kept to be told from others. */
function honoursKey(method: DescMethod, httpMethod: string | undefined): boolean {
  if (httpMethod !== undefined && REPEATABLE.has(httpMethod)) return false
  return method.methodKind === "unary" || getOption(method, methodOptions).multipartOneof !== ""
}

function refused(description: string) {
  return badRequest(requestViolation("Idempotency-Key", description, "IDEMPOTENCY_KEY"))
}

function stillRunning() {
  return new RegistryError("IDEMPOTENCY_KEY_IN_USE", "a call with the same Idempotency-Key is still running: try again")
}

const replayed = () => new Headers({ "idempotency-replayed": "true" })

function unaryReplay(request: UnaryRequest, response: Uint8Array): UnaryResponse {
  const { service, method } = request
  const message = fromBinary(method.output, response)
  return { stream: false, service, method, message, header: replayed(), trailer: new Headers() } as UnaryResponse
}

function streamReplay(request: StreamRequest, response: Uint8Array): StreamResponse {
  const { service, method } = request
  async function* messages(): AsyncIterable<Message> {
    yield fromBinary(method.output, response)
  }
  const message = messages()
  return { stream: true, service, method, message, header: replayed(), trailer: new Headers() } as StreamResponse
}

/** The calls with a key that this process runs: one with the same key as another waits for it. */
class Running {
  readonly #calls = new Map<string, Promise<unknown>>()

  async alone<T>(id: string, call: KeyedRequest, run: () => Promise<T>): Promise<T> {
    for (let before = this.#calls.get(id); before !== undefined; before = this.#calls.get(id)) {
      await ended(before, call.timeoutMs())
    }
    const outcome = run()
    const settled = outcome.then(
      () => undefined,
      () => undefined,
    )
    this.#calls.set(id, settled)
    try {
      return await outcome
    } finally {
      this.#calls.delete(id)
    }
  }
}

async function ended(before: Promise<unknown>, timeoutMs: number | undefined): Promise<void> {
  if (timeoutMs === undefined) {
    await before
    return
  }
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(stillRunning()), Math.max(0, timeoutMs - NOTICE_MS))
  })
  try {
    await Promise.race([before, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** The store, to an implementation that runs inside a transaction: all its reads and writes are that transaction's. */
class TransactionStore implements Store {
  readonly #tx: WriteTransaction

  constructor(tx: WriteTransaction) {
    this.#tx = tx
  }

  /** Whether a transaction inside has failed: none of it may be committed. */
  hasFailed = false

  get: Store["get"] = (collection, key) => this.#tx.get(collection, key)
  read: Store["read"] = (fn) => fn(this.#tx)
  transact: Store["transact"] = async (_, fn) => {
    try {
      return await fn(this.#tx)
    } catch (error) {
      this.hasFailed = true
      throw error
    }
  }

  ping(): Promise<void> {
    return Promise.resolve()
  }

  close(): Promise<void> {
    throw new Error("a transaction's store can't be closed")
  }
}
