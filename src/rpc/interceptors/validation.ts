// Refuses requests that violate the protovalidate rules of their message, before anything looks at them.
import type { DescMessage, Message } from "@bufbuild/protobuf"
import type { Interceptor } from "@connectrpc/connect"
import { createRuleCheck, type RuleCheck } from "../validation/rule-check.js"
import { ruleError } from "../validation/violations.js"

export interface ValidationOptions {
  /** Of the ErrorInfo that goes with the violations. */
  readonly domain: string
  /** Give a transport that reports violations of its own the same one. */
  readonly rules?: RuleCheck
}

/** All violations together as InvalidArgument with a BadRequest; the messages of a stream one by one as they come. */
export function validation({ domain, rules = createRuleCheck() }: ValidationOptions): Interceptor {
  const check = (desc: DescMessage, message: Message): void => {
    const violations = rules(desc, message)
    if (violations.length > 0) throw ruleError(violations, domain)
  }

  async function* checked(desc: DescMessage, messages: AsyncIterable<Message>) {
    for await (const message of messages) {
      check(desc, message)
      yield message
    }
  }

  return (next) => (request) => {
    const { input } = request.method
    if (request.stream) return next({ ...request, message: checked(input, request.message) })
    try {
      check(input, request.message)
    } catch (error) {
      return Promise.reject(error)
    }
    return next(request)
  }
}
