// Refuses requests that violate the protovalidate rules of their message, before anything looks at them.
import type { DescMessage, Message } from "@bufbuild/protobuf"
import { createValidator, type Validator } from "@bufbuild/protovalidate"
import type { Interceptor } from "@connectrpc/connect"
import { RuleCompiler } from "../validation/compile.js"
import type { Predicate } from "../validation/predicates.js"
import { violationsOf } from "../validation/violations.js"

export interface ValidationOptions {
  /** Of the ErrorInfo that goes with the violations. */
  readonly domain: string
  /** Default: protovalidate's own, without predefined rules. */
  readonly validator?: Validator
}

/**
 * All violations together as InvalidArgument with a BadRequest; the messages of a stream one by one as they come. Compiled
 * predicates pass what is valid; only what they doubt costs protovalidate's evaluation, whose word is final.
 */
export function validation({ domain, validator = createValidator() }: ValidationOptions): Interceptor {
  const compiler = new RuleCompiler()
  const predicates = new Map<DescMessage, Predicate | undefined>()

  const check = (desc: DescMessage, message: Message): void => {
    let predicate = predicates.get(desc)
    if (predicate === undefined) {
      if (predicates.has(desc)) return
      predicate = compiler.compile(desc)
      predicates.set(desc, predicate)
    }
    if (predicate === undefined || predicate(message)) return
    const error = violationsOf(validator, desc, message, domain)
    if (error !== undefined) throw error
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
