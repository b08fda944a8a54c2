// multipart/form-data into the messages of a client stream: each part sets one member of a oneof; a file comes as many messages.
import type { DescField, Message } from "@bufbuild/protobuf"
import { ScalarType } from "@bufbuild/protobuf"
import { ConnectError } from "@connectrpc/connect"
import type { MemoryShare } from "../../rpc/memory-budget.js"
import { MAX_VIOLATIONS } from "../../rpc/validation/bounds.js"
import { type ChunkStream, textOf } from "../binding/body.js"
import { maker, setter } from "../binding/field-accessors.js"
import { createFieldBody } from "../binding/json-body.js"
import type { RuleViolations } from "../binding/rule-violations.js"
import type { Violation } from "../json/codec.js"
import { compileTextReader, TextValueError } from "../json/text.js"
import { invalidFields, restError } from "../responses/errors.js"
import type { DialectTools } from "../routing/route.js"
import type { Binding, BodyRule } from "../routing/rules.js"
import type { PartHeaders } from "./headers.js"
import { MultipartScanner, MultipartSyntaxError } from "./scanner.js"

export interface PartLimits {
  /** Of a JSON or text part. */
  readonly bodyBytes: number
  /** Of a part that becomes bytes. */
  readonly fileBytes: number
  /** Counts what is held of JSON and text parts until their end. */
  readonly memory?: MemoryShare | undefined
}

export interface MultipartReader {
  /**
   * `first` has what comes from outside the body, and gets the first part; without parts it goes as it is. `outside`: what is wrong
   * out there.
   */
  messages(
    chunks: ChunkStream,
    boundary: string,
    first: Message,
    outside: readonly Violation[],
    limits: PartLimits,
  ): AsyncGenerator<Message>
}

/** A part whose content is taken as it comes, or one that is read when it is whole. */
type PartPlan =
  | { readonly kind: "file"; readonly field: DescField; set(message: Message, bytes: Uint8Array): void }
  | {
      readonly kind: "value"
      readonly field: DescField
      read(text: string, message: Message, violations: Violation[]): void
    }

/** Compiles how the parts of a multipart body become messages. */
export function createMultipartReader(
  binding: Binding,
  body: Extract<BodyRule, { kind: "multipart" }>,
  tools: DialectTools,
  ruleViolations: RuleViolations,
): MultipartReader {
  const plans = new Map<string, PartPlan>()
  for (const field of body.oneof.fields) {
    const plan = planOf(binding, field, tools)
    if (tools.dialect.json.spelling !== "documented") plans.set(field.name, plan)
    plans.set(field.jsonName, plan)
  }
  const make = maker(binding.method.input)
  const ignoreUnknown = tools.dialect.json.unknownMembers === "ignore"
  return {
    async *messages(chunks, boundary, first, outside, limits) {
      const parts = new Parts(plans, ignoreUnknown, limits, first, outside, make, ruleViolations)
      const scanner = new MultipartScanner(boundary)
      try {
        for await (const chunk of chunks) {
          for (const event of scanner.push(chunk)) {
            const message =
              event.kind === "part"
                ? parts.begin(event.headers)
                : event.kind === "data"
                  ? parts.data(event.bytes)
                  : parts.end()
            // After a violation the rest is only read for more of them.
            if (message !== undefined && parts.violations.length === 0) yield message
          }
        }
        scanner.end()
      } catch (error) {
        if (error instanceof MultipartSyntaxError) throw restError("MALFORMED_MULTIPART", error.message)
        throw error
      }
      const rest = parts.finish(body.required)
      if (rest !== undefined) yield rest
    },
  }
}

function planOf(binding: Binding, field: DescField, tools: DialectTools): PartPlan {
  const set = setter(field)
  if (field.fieldKind === "scalar" && field.scalar === ScalarType.BYTES) return { kind: "file", field, set }
  if (field.fieldKind === "scalar" || field.fieldKind === "enum") {
    const read = compileTextReader(field, tools.codecOptions)
    return { kind: "value", field, read: (text, message) => set(message, read(text)) }
  }
  const read = createFieldBody(binding, field, tools.codec)
  // Nothing at all is no JSON, though it is a body's way to be empty.
  return { kind: "value", field, read: (text, message, violations) => void read(text || " ", message, violations) }
}

class Parts {
  readonly violations: Violation[]
  readonly #seen = new Set<DescField>()
  #plan: PartPlan | undefined
  #name = ""
  #value: Buffer[] = []
  #bytes = 0
  #sent = false

  readonly #plans: ReadonlyMap<string, PartPlan>
  readonly #ignoreUnknown: boolean
  readonly #limits: PartLimits
  readonly #first: Message
  readonly #make: () => Message
  readonly #ruleViolations: RuleViolations

  constructor(
    plans: ReadonlyMap<string, PartPlan>,
    ignoreUnknown: boolean,
    limits: PartLimits,
    first: Message,
    outside: readonly Violation[],
    make: () => Message,
    ruleViolations: RuleViolations,
  ) {
    this.#plans = plans
    this.#ignoreUnknown = ignoreUnknown
    this.#limits = limits
    this.#first = first
    this.#make = make
    this.#ruleViolations = ruleViolations
    this.violations = [...outside]
  }

  begin({ name, transferEncoding }: PartHeaders): undefined {
    this.#name = name ?? ""
    this.#value = []
    this.#bytes = 0
    this.#plan = name === undefined ? undefined : this.#plans.get(name)
    if (name === undefined) {
      this.#addViolation("", 'a part has no name: it needs Content-Disposition: form-data; name="..."', "UNNAMED_PART")
    } else if (this.#plan === undefined) {
      if (!this.#ignoreUnknown) this.#addViolation(name, "there is no such part", "UNKNOWN_PART")
    } else if (this.#seen.has(this.#plan.field)) {
      this.#addViolation(name, "is given more than once", "DUPLICATE_PART")
      this.#plan = undefined
    } else {
      this.#seen.add(this.#plan.field)
      if (transferEncoding !== undefined) this.#refuseCoding(name, transferEncoding)
    }
  }

  /** RFC 7578, section 4.7: forms send bytes as they are. Storing them as they come would store something else than was meant. */
  #refuseCoding(name: string, coding: string): void {
    const description = `Content-Transfer-Encoding ${JSON.stringify(coding)} is not supported: send the bytes as they are`
    this.#addViolation(name, description, "UNSUPPORTED_TRANSFER_ENCODING")
    this.#plan = undefined
  }

  data(bytes: Buffer): Message | undefined {
    const plan = this.#plan
    if (plan === undefined) return undefined
    this.#bytes += bytes.length
    const limit = plan.kind === "file" ? this.#limits.fileBytes : this.#limits.bodyBytes
    if (this.#bytes > limit) throw restError("BODY_TOO_LARGE", `part "${this.#name}" is larger than ${limit} bytes`)
    if (plan.kind === "value") {
      this.#limits.memory?.read(bytes.length)
      this.#value.push(bytes)
      return undefined
    }
    return this.#file(plan, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length))
  }

  end(): Message | undefined {
    const plan = this.#plan
    this.#plan = undefined
    if (plan === undefined) return undefined
    if (plan.kind === "file") return this.#bytes === 0 ? this.#file(plan, new Uint8Array()) : undefined
    const message = this.#next()
    const found: Violation[] = []
    try {
      plan.read(textOf(Buffer.concat(this.#value)), message, found)
    } catch (error) {
      if (error instanceof TextValueError) found.push({ field: "", description: error.message, reason: error.reason })
      else if (error instanceof ConnectError)
        found.push({ field: "", description: error.rawMessage, reason: "MALFORMED_JSON" })
      else throw error
    }
    for (const { field, description, reason } of found) {
      const separator = field === "" || field.startsWith("[") ? "" : "."
      this.#addViolation(plan.field.jsonName + separator + field, description, reason)
    }
    return this.#validated(message)
  }

  /** The body is whole. Answers the message that is sent where no part came. */
  finish(required: readonly DescField[]): Message | undefined {
    for (const field of required) {
      if (!this.#seen.has(field)) this.#addViolation(field.jsonName, "this part is required", "REQUIRED")
    }
    if (this.violations.length > 0) {
      if (!this.#sent) this.#validated(this.#first)
      throw invalidFields(this.violations)
    }
    return this.#sent ? undefined : this.#first
  }

  #file(plan: Extract<PartPlan, { kind: "file" }>, bytes: Uint8Array): Message {
    const message = this.#next()
    plan.set(message, bytes)
    return this.#validated(message)
  }

  /** The rules are checked here, although the call's interceptors would: they know only the parts that come before the first wrong one. */
  #validated(message: Message): Message {
    if (this.violations.length < MAX_VIOLATIONS) {
      this.violations.push(...this.#ruleViolations(message, this.violations))
    }
    return message
  }

  #next(): Message {
    if (this.#sent) return this.#make()
    this.#sent = true
    return this.#first
  }

  #addViolation(field: string, description: string, reason: string): void {
    // A body may have any number of parts, and chunks.
    if (this.violations.length < MAX_VIOLATIONS) this.violations.push({ field, description, reason })
  }
}
