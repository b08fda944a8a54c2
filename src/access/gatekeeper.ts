// Lets requests in: who is calling, whether they may, and how many calls there are at once. One for every protocol.
import type { DescMethod, Message } from "@bufbuild/protobuf"
import type { ConnectError } from "@connectrpc/connect"
import { anonymous, type Caller } from "../registry/access/caller.js"
import type { Admission, AdmissionRequest, BodyCheck } from "../rpc/admission.js"
import type { RequestRecord } from "../rpc/request-record.js"
import { type Authenticator, SignedBody } from "./authenticator.js"
import { ConcurrencyShares } from "./concurrency-shares.js"
import { BODY_HASH_HEADER } from "./credentials/signature-v4/verify-signature.js"
import type { Decisions } from "./decisions.js"
import { type MethodRule, methodName } from "./method-rules.js"
import type { RateLimiter } from "./rate-limiter.js"
import { overloaded, throttled, unauthenticated } from "./refusals.js"

export interface GatekeeperOptions {
  /** Undefined when nobody has to authenticate, and everybody is an operator. */
  readonly authenticator: Authenticator | undefined
  /** Decides whether a caller may make a call. */
  readonly decisions: Decisions
  /** What each method asks of its caller, by "package.Service/Method". */
  readonly rules: ReadonlyMap<DescMethod, MethodRule>
  /** Not given: a caller may call as often as they like. */
  readonly rates?: RateLimiter | undefined
  /** Unary calls of all callers at once; more are refused. */
  readonly maxCalls: number
  /** Streams of all callers at once; more are refused. */
  readonly maxStreams: number
}

type StreamKind = "upload" | "download" | "watch"

/** Who makes the call that this record is of; undefined: nobody was let in. */
export function callerOf(record: RequestRecord | undefined): Caller | undefined {
  return record?.identity as Caller | undefined
}

const TOO_MANY_STREAMS = "the server has as many streams as it takes at once"

/** Decides about calls before their bodies are read. */
export class Gatekeeper implements Admission {
  #calls = 0
  #streams = 0
  /** Of methods that need no credential: apart, so that they keep nobody's upload out. */
  #publicStreams = 0
  /** Whose body is being read without its caller being known: anybody who knows a key's id may send one. */
  readonly #unverified = new Set<RequestRecord>()
  readonly #streamsByKind: Record<StreamKind, number> = { upload: 0, download: 0, watch: 0 }
  readonly #callShares: ConcurrencyShares
  readonly #streamShares: ConcurrencyShares

  readonly #options: GatekeeperOptions

  constructor(options: GatekeeperOptions) {
    this.#options = options
    this.#callShares = new ConcurrencyShares(options.maxCalls)
    this.#streamShares = new ConcurrencyShares(options.maxStreams)
  }

  /** Calls and streams that there are now. */
  get open(): { readonly calls: number; readonly streams: Readonly<Record<StreamKind, number>> } {
    return { calls: this.#calls, streams: this.#streamsByKind }
  }

  ruleOf(method: DescMethod): MethodRule {
    const rule = this.#options.rules.get(method)
    if (rule === undefined) throw new Error(`${methodName(method)} has no rule`)
    return rule
  }

  admit(
    method: DescMethod | undefined,
    request: AdmissionRequest,
    record: RequestRecord,
  ): BodyCheck | undefined | Promise<BodyCheck | undefined> {
    try {
      const admitted = this.#admit(method, request, record)
      return admitted instanceof Promise ? admitted.catch((error: unknown) => this.#refuse(error, record)) : admitted
    } catch (error) {
      return this.#refuse(error, record)
    }
  }

  #admit(
    method: DescMethod | undefined,
    request: AdmissionRequest,
    record: RequestRecord,
  ): BodyCheck | undefined | Promise<BodyCheck | undefined> {
    record.source = request.remoteAddress
    const rule = method === undefined ? undefined : this.ruleOf(method)
    this.#count(method, rule, record)
    const { authenticator } = this.#options
    if (authenticator === undefined) {
      record.identity = anonymous
      return undefined
    }
    if (rule?.need === "public") return undefined
    const found = authenticator.authenticate(request, request.secure)
    if (method !== undefined && method.methodKind !== "unary") {
      record.readmit = () => authenticator.readmit(request, request.secure)
    }
    return found instanceof Promise
      ? found.then((caller) => this.#let(caller, method, record))
      : this.#let(found, method, record)
  }

  isUnrestricted(record: RequestRecord): boolean {
    return callerOf(record)?.operator === true
  }

  authorize(method: DescMethod, message: Message, record: RequestRecord): void | Promise<void> {
    try {
      const decided = this.#authorize(method, message, record)
      return decided?.catch((error: unknown) => this.#refuse(error, record))
    } catch (error) {
      this.#refuse(error, record)
    }
  }

  #authorize(method: DescMethod, message: Message, record: RequestRecord): Promise<void> | undefined {
    const rule = this.ruleOf(method)
    if (rule.need === "public") {
      record.authorized = method
      return undefined
    }
    const caller = callerOf(record)
    if (caller === undefined) throw unauthenticated("CREDENTIAL_MISSING", "no credential")
    const decided = this.#options.decisions.check(rule, caller, message)
    const names = rule.need !== "role" || caller.operator || this.#options.decisions.namesResource(rule, message)
    if (decided === undefined) {
      if (names) record.authorized = method
      return undefined
    }
    return decided.then(() => {
      if (names) record.authorized = method
    })
  }

  leave(record: RequestRecord): void {
    this.#unverified.delete(record)
    const { counted, holder } = record
    if (counted === undefined) return
    if (holder !== undefined) this.#sharesOf(counted).give(holder)
    record.holder = undefined
    if (counted === "call") this.#calls--
    else if (counted === "public") this.#publicStreams--
    else {
      this.#streams--
      this.#streamsByKind[counted]--
    }
    record.counted = undefined
  }

  /** The call is over for this process, for however long its client still sends: it takes no place from others. */
  #refuse(error: unknown, record: RequestRecord): never {
    this.leave(record)
    throw error
  }

  #let(found: Caller | SignedBody, method: DescMethod | undefined, record: RequestRecord): BodyCheck | undefined {
    if (!(found instanceof SignedBody)) {
      this.#enter(found, record)
      return undefined
    }
    const { caller } = found
    if (caller !== undefined) this.#enter(caller, record)
    // Its messages are handed on as they come, before the whole is known.
    else if (method?.methodKind === "client_streaming") {
      throw unauthenticated("INVALID_SIGNATURE", `an upload must be signed with ${BODY_HASH_HEADER}`)
    } else this.#awaitBody(record)
    const entered = (verified: Caller) => {
      this.#unverified.delete(record)
      if (caller === undefined) this.#enter(verified, record)
    }
    return {
      callerIsUnknown: caller === undefined,
      hashHeader: BODY_HASH_HEADER,
      verify(sha256) {
        const verified = found.verify(sha256)
        return verified instanceof Promise ? verified.then(entered) : entered(verified)
      },
    }
  }

  /** They may take a part of all calls only. */
  #awaitBody(record: RequestRecord): void {
    if (this.#unverified.size >= Math.ceil(this.#options.maxCalls / 4)) {
      throw overloaded(`the server has as many calls signed without ${BODY_HASH_HEADER} as it takes at once`)
    }
    this.#unverified.add(record)
  }

  #enter(caller: Caller, record: RequestRecord): void {
    record.identity = caller
    record.caller = caller.principal
    this.#hold(caller, record)
    const wait = this.#options.rates?.take(caller.principal) ?? 0
    if (wait > 0) throw throttled(`${caller.principal} makes too many calls a second`, wait)
  }

  #sharesOf(counted: RequestRecord["counted"]): ConcurrencyShares {
    return counted === "call" ? this.#callShares : this.#streamShares
  }

  /** Takes a slot of the caller's share. */
  #hold(caller: Caller, record: RequestRecord): void {
    const { counted } = record
    if (counted === undefined || counted === "public" || caller === anonymous) return
    const holder = responsible(caller)
    const isCall = counted === "call"
    const isGiven = this.#sharesOf(counted).take(holder, isCall ? this.#calls : this.#streams)
    if (!isGiven) throw throttled(`${holder} has as many ${isCall ? "calls" : "streams"} at once as one caller may`, 1)
    record.holder = holder
  }

  /** More than the process takes are refused at once: a queue would only grow. */
  #count(method: DescMethod | undefined, rule: MethodRule | undefined, record: RequestRecord): void {
    if (record.counted !== undefined) return
    if (rule?.need === "public") {
      // Health checks are answered at the limit, too. Those who watch health have a limit of their own: anybody may be one.
      if (method === undefined || method.methodKind === "unary") return
      if (this.#publicStreams >= this.#options.maxStreams) throw overloaded(TOO_MANY_STREAMS)
      this.#publicStreams++
      record.counted = "public"
      return
    }
    if (method === undefined || method.methodKind === "unary") {
      if (this.#calls >= this.#options.maxCalls) throw overloaded("the server has as many calls as it takes at once")
      this.#calls++
      record.counted = "call"
    } else {
      if (this.#streams >= this.#options.maxStreams) throw overloaded(TOO_MANY_STREAMS)
      this.#streams++
      const kind = streamKind(method)
      this.#streamsByKind[kind]++
      record.counted = kind
    }
  }
}

/** The principal that a key or token answers to: its maker, who may make many, unless an operator makes them for others. */
function responsible(caller: Caller): string {
  const behind = caller.owner ?? caller.onlyIn?.caller
  return behind === undefined || behind.operator ? caller.principal : responsible(behind)
}

function streamKind({ methodKind, name }: DescMethod): StreamKind {
  if (methodKind === "client_streaming") return "upload"
  return name.startsWith("Watch") ? "watch" : "download"
}

/** The error of a stream whose caller is let in no more. */
export function noLongerAdmitted(): ConnectError {
  return unauthenticated("CREDENTIAL_EXPIRED", "the credential that the stream began with has ended")
}
