import type { Admission } from "../rpc/admission.js"
import type { Connection } from "../rpc/grpc/unary-exchange.js"
import type { RequestRecord } from "../rpc/request-record.js"
import { readTraceContext } from "../rpc/trace-context.js"
import type { InFlight, OpenRequest } from "./in-flight.js"

type Header = string | string[] | undefined

export interface ExchangesParts {
  readonly inFlight: InFlight
  /** Without it everybody may call. */
  readonly admission: Admission | undefined
  /** The head of a request has been read. */
  readonly onStarted: ((record: RequestRecord) => void) | undefined
  /** httpStatus is undefined where nothing was answered. */
  readonly onFinished: (record: RequestRecord, httpStatus: number | undefined) => void
}

/** A request and its response. */
export interface Exchange extends OpenRequest {
  readonly record: RequestRecord
  /** Undefined over HTTP/1.1. */
  readonly connection: Connection | undefined
  /** Undefined as long as nothing was answered. */
  readonly httpStatus: number | undefined
}

/**
 * What begins with every request and ends with it, whichever part serves it: its place among those in flight, its connection's load, its
 * memory, its place among the calls at once, and its log line.
 */
export class Exchanges {
  readonly #parts: ExchangesParts

  constructor(parts: ExchangesParts) {
    this.#parts = parts
  }

  /** Notes what trace a request belongs to, if its client says so. */
  started(record: RequestRecord, traceparent: Header, tracestate: Header): void {
    if (typeof traceparent === "string") record.trace = readTraceContext(traceparent, tracestate)
    this.#parts.onStarted?.(record)
  }

  begin(exchange: Exchange): void {
    this.#parts.inFlight.add(exchange)
    exchange.connection?.callStarted()
  }

  /** The response is closed and what served it has come back. */
  exchangeDone(exchange: Exchange): void {
    exchange.connection?.callEnded()
    exchange.record.memory?.release()
    this.#parts.inFlight.delete(exchange)
    this.#parts.admission?.leave(exchange.record)
    this.#parts.onFinished(exchange.record, exchange.httpStatus)
  }

  /** A request that could not be read has been answered. */
  unreadable(record: RequestRecord, httpStatus: number): void {
    this.#parts.onFinished(record, httpStatus)
  }
}
