// What is known of one request, gathered on its way by whoever learns it: the transport makes it, interceptors find it in the
// context values, the request log writes it.

import { randomBytes } from "node:crypto"
import type { DescMethod } from "@bufbuild/protobuf"
import {
  type Code,
  type ConnectError,
  type ContextKey,
  type ContextValues,
  createContextKey,
} from "@connectrpc/connect"
import type { MemoryShare } from "./memory-budget.js"
import type { TraceContext } from "./trace-context.js"

/** What is known of one request so far. */
export class RequestRecord {
  readonly startedAt = performance.now()
  /** Of the caller when well-formed, else made here; echoed in the answer as x-request-id. */
  readonly correlationId: string
  /** Who calls. */
  caller = "anonymous"
  /** The address that the request came from. */
  source: string | undefined
  /** Who calls, as whoever let the request in knows it. */
  identity: object | undefined
  /** The error to refuse the request with, where no response has carried it yet. */
  refusal: ConnectError | undefined
  /** The method that the caller was found to be allowed to call, on what path and query name. */
  authorized: DescMethod | undefined
  /** Which of the process's limits it counts towards. */
  counted: "call" | "upload" | "download" | "watch" | "public" | undefined
  /** Whose share of that it takes. */
  holder: string | undefined
  /** Asks again, of a stream that goes on, whether its caller is still let in. */
  readmit: (() => unknown) | undefined
  /** "package.Service/Method", or the route of an HTTP request that is no RPC. */
  method: string | undefined
  /** 0 is success. Undefined where no code is known: the HTTP status is then all there is. */
  code: Code | 0 | undefined
  /** The trace it belongs to: of its client, or begun here where traces are exported. */
  trace: TraceContext | undefined
  /** This program's span of it, for the response's `traceresponse`. */
  traceResponse: string | undefined
  /** What the request failed with; its cause, if any, is never sent. */
  error: unknown
  /** What it holds of the process's memory, where that is bounded. */
  memory: MemoryShare | undefined

  constructor(
    /** "grpc", "grpc-web", "connect", "rest". */
    public protocol: string,
    requestId: string | readonly string[] | undefined,
  ) {
    this.correlationId = typeof requestId === "string" && REQUEST_ID.test(requestId) ? requestId : newCorrelationId()
  }
}

/** Unlike any other process's, then counted: a random one for each request costs more than its routing. */
const ownPrefix = randomBytes(10).toString("hex")
let made = 0

function newCorrelationId(): string {
  made += 1
  return `${ownPrefix}-${made.toString(36)}`
}

const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/

/** Where interceptors and implementations find the record: `recordOf(context.values)`. */
export const requestRecord: ContextKey<RequestRecord | undefined> = createContextKey<RequestRecord | undefined>(
  undefined,
  { description: "request record" },
)

/** The record among a call's context values; undefined where a transport made none. */
export function recordOf(values: ContextValues): RequestRecord | undefined {
  return values.get(requestRecord)
}

/** Context values that hold the record from the start; any other value costs a map when first set. */
export class RequestValues implements ContextValues {
  #others: Map<symbol, unknown> | undefined

  #record: RequestRecord | undefined

  constructor(record: RequestRecord | undefined) {
    this.#record = record
  }

  get<T>(key: ContextKey<T>): T {
    if (key.id === requestRecord.id) return this.#record as T
    return this.#others?.has(key.id) ? (this.#others.get(key.id) as T) : key.defaultValue
  }

  set<T>(key: ContextKey<T>, value: T): this {
    if (key.id === requestRecord.id) {
      this.#record = value as RequestRecord | undefined
    } else {
      this.#others ??= new Map()
      this.#others.set(key.id, value)
    }
    return this
  }

  delete(key: ContextKey<unknown>): this {
    if (key.id === requestRecord.id) this.#record = undefined
    this.#others?.delete(key.id)
    return this
  }
}
