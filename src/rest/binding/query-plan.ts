// What each query parameter name of a route means: by json_name and proto name, nested names with dots, map entries as m[key].
// Plans for nested messages are made when first asked for, since messages may contain themselves.
import type { DescField, DescMessage, DescMethod, Message } from "@bufbuild/protobuf"
import { hasCustomJsonRepresentation } from "@bufbuild/protobuf/wkt"
import type { CodecOptions } from "../json/codec.js"
import { compileMapKeyReader, compileTextReader } from "../json/text.js"
import { fieldOptions, outsideBody } from "../options.js"
import { type Binding, bindingsOf } from "../routing/rules.js"
import { appender, descend, entrySetter, otherMember, setter } from "./field-accessors.js"
import { outsideName } from "./field-names.js"

export type Parameter =
  | {
      readonly kind: "single"
      readonly field: DescField
      read(text: string): unknown
      set(to: Message, value: unknown): void
      other(message: Message): string | undefined
    }
  | {
      readonly kind: "list"
      readonly field: DescField
      read(text: string): unknown
      add(to: Message, value: unknown): void
    }
  | {
      readonly kind: "map"
      readonly field: DescField
      key(text: string): string
      read(text: string): unknown
      put(to: Message, key: string, value: unknown): boolean
    }
  | {
      readonly kind: "message"
      readonly field: DescField
      into(message: Message): Message
      names(): QueryNames
      other(message: Message): string | undefined
    }
  /** The field exists and can't be set by the query; `why` is the reason. */
  | { readonly kind: "refused"; readonly field: DescField; readonly why: string }

const GIVEN = "the path gives it"

export type QueryNames = ReadonlyMap<string, Parameter>

export interface QueryPlanner {
  /** The parameters of a route. */
  plan(binding: Binding): QueryNames
}

/** Makes the plans of query parameters, one for each message. */
export function createQueryPlanner(options: CodecOptions): QueryPlanner {
  const isDocumented = options.style.spelling === "documented"
  const nested = new Map<DescMessage, QueryNames>()

  function namesOf(message: DescMessage): QueryNames {
    let names = nested.get(message)
    if (names === undefined) {
      const made = new Map<string, Parameter>()
      for (const field of message.fields) {
        if (!outsideBody(field)) addNames(made, field, compile(field), isDocumented)
      }
      names = made
      nested.set(message, names)
    }
    return names
  }

  function compile(field: DescField): Parameter {
    if (field.fieldKind === "map") {
      if (field.mapKind === "message" && !hasCustomJsonRepresentation(field.message)) {
        return { kind: "refused", field, why: "a map of messages can't be given in the query" }
      }
      const put = entrySetter(field)
      return { kind: "map", field, key: compileMapKeyReader(field), read: compileTextReader(field, options), put }
    }
    if (field.fieldKind === "list") {
      if (field.listKind === "message" && !hasCustomJsonRepresentation(field.message)) {
        return { kind: "refused", field, why: "a list of messages can't be given in the query" }
      }
      return { kind: "list", field, read: compileTextReader(field, options), add: appender(field) }
    }
    const other = otherMember(field)
    if (field.fieldKind === "message" && !hasCustomJsonRepresentation(field.message)) {
      return { kind: "message", field, into: descend(field), names: () => namesOf(field.message), other }
    }
    return { kind: "single", field, read: compileTextReader(field, options), set: setter(field), other }
  }

  /** `given`: paths of fields, from this one, that the path gives. */
  function withoutGiven(parameter: Parameter, given: readonly (readonly DescField[])[]): Parameter {
    if (given.length === 0) return parameter
    if (given.some((fields) => fields.length === 1)) return { kind: "refused", field: parameter.field, why: GIVEN }
    if (parameter.kind !== "message") return parameter
    const inside = given.map((fields) => fields.slice(1))
    let names: QueryNames | undefined
    return {
      ...parameter,
      names() {
        names ??= new Map(
          [...parameter.names()].map(([name, child]) => [
            name,
            withoutGiven(
              child,
              inside.filter(([first]) => first === child.field),
            ),
          ]),
        )
        return names
      },
    }
  }

  function topLevel(binding: Binding, field: DescField): Parameter | undefined {
    const options = fieldOptions(field)
    const { body } = binding
    if (options.query !== "") return compile(field)
    if (outsideBody(field)) return undefined
    if (body.kind === "all" || body.kind === "multipart" || (body.kind === "field" && body.field === field)) {
      return { kind: "refused", field, why: "it belongs in the body, not in the query" }
    }
    if (options.membersOf !== "") return undefined
    const given = binding.variables.map(({ fields }) => fields).filter(([first]) => first === field)
    if (given.length === 0 && isDocumented && isPathVariable(binding.method, field)) return undefined
    return withoutGiven(compile(field), given)
  }

  return {
    plan(binding) {
      const names = new Map<string, Parameter>()
      for (const field of binding.method.input.fields) {
        const parameter = topLevel(binding, field)
        if (parameter !== undefined) addNames(names, field, parameter, isDocumented)
      }
      return names
    },
  }
}

/** Whether another path of the method gives the field: where paths alone are documented, this one has no such parameter. */
function isPathVariable(method: DescMethod, field: DescField): boolean {
  return bindingsOf(method).some(({ variables }) => variables.some(({ fields }) => fields[0] === field))
}

function addNames(names: Map<string, Parameter>, field: DescField, parameter: Parameter, isDocumented: boolean): void {
  const outside = outsideName(field)
  if (outside !== undefined) {
    names.set(outside, parameter)
    return
  }
  if (!isDocumented) names.set(field.name, parameter)
  names.set(field.jsonName, parameter)
}
