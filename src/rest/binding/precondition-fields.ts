// If-Match and If-None-Match as fields of the request, for the implementation to check in its transaction: a rest.v1.Preconditions,
// or fields with a precondition option. A write whose request has no field for one refuses it: a client that asks for a precondition
// must not get its write without. Reads are checked against their response.
import { create, type DescField } from "@bufbuild/protobuf"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import {
  EntityTagConditionSchema,
  type Preconditions,
  PreconditionsSchema,
} from "../../../gen/rest/v1/preconditions_pb.js"
import type { Violation } from "../json/codec.js"
import { fieldOptions, isPreconditions } from "../options.js"
import { type EntityTagList, parseEntityTags } from "../responses/entity-tags.js"
import type { Binding } from "../routing/rules.js"
import type { HeaderStep } from "./binder.js"
import { getter, setter } from "./field-accessors.js"

const HEADERS = { ifMatch: "If-Match", ifNoneMatch: "If-None-Match" } as const
type HeaderKey = keyof typeof HEADERS

const READS = new Set(["GET", "HEAD", "*"])

/** The steps that bind a route's preconditions, or refuse them. */
export function preconditionSteps({ method, httpMethod }: Binding): HeaderStep[] {
  const { fields } = method.input
  const isRead = READS.has(httpMethod)
  const plainHeaders = new Set(fields.map((field) => fieldOptions(field).header.toLowerCase()))
  const preconditions = fields.find(isPreconditions)
  const etag = fields.find((field) => fieldOptions(field).precondition === Precondition.ETAG)
  const mustNotExist = fields.find((field) => fieldOptions(field).precondition === Precondition.IF_NONE_MATCH_STAR)
  const bindings: Record<HeaderKey, readonly Setting[]> = {
    ifMatch: [
      ...(preconditions === undefined ? [] : [messageSetting(preconditions, "ifMatch")]),
      ...(preconditions === undefined && etag !== undefined ? [etagSetting(etag)] : []),
    ],
    ifNoneMatch: [
      ...(preconditions === undefined ? [] : [messageSetting(preconditions, "ifNoneMatch")]),
      ...(mustNotExist === undefined ? [] : [mustNotExistSetting(mustNotExist, preconditions !== undefined)]),
    ],
  }
  return (["ifMatch", "ifNoneMatch"] as const).flatMap((key) =>
    plainHeaders.has(HEADERS[key].toLowerCase()) ? [] : [step(HEADERS[key], bindings[key], isRead)],
  )
}

/** Puts a header into the message; gives what is wrong with it for this field. */
type Setting = (message: Parameters<HeaderStep>[0], tags: EntityTagList) => string | undefined

function step(header: string, settings: readonly Setting[], isRead: boolean): HeaderStep {
  const key = header.toLowerCase()
  return (message, headers, violations) => {
    const value = headers[key]
    if (typeof value !== "string") return
    const tags = parseEntityTags(value)
    if (tags === undefined) {
      violations.push(malformed(header))
      return
    }
    if (settings.length === 0 && !isRead) violations.push(unsupported(header, "is not supported by this operation"))
    for (const set of settings) {
      const problem = set(message, tags)
      if (problem !== undefined) violations.push(unsupported(header, problem))
    }
  }
}

function messageSetting(field: DescField, key: HeaderKey): Setting {
  const get = getter(field)
  const set = setter(field)
  return (message, { any, tags }) => {
    const condition = create(EntityTagConditionSchema, { any, tags: tags.map(({ value, weak }) => ({ value, weak })) })
    const other = get(message) as Preconditions | undefined
    set(message, create(PreconditionsSchema, { ...other, [key]: condition }))
    return undefined
  }
}

function etagSetting(field: DescField): Setting {
  const set = setter(field)
  return (message, { any, tags: [tag, ...others] }) => {
    // A tag that reads "*" would be taken for any.
    const isOne = tag !== undefined && others.length === 0 && !tag.weak && tag.value !== "*"
    if (!any && !isOne) return 'takes one strong entity tag, such as "abc", or * in this operation'
    set(message, any ? "*" : tag?.value)
    return undefined
  }
}

function mustNotExistSetting(field: DescField, tagsAreTaken: boolean): Setting {
  const set = setter(field)
  return (message, { any }) => {
    if (any) set(message, true)
    else if (!tagsAreTaken) return "takes only * in this operation"
    return undefined
  }
}

function malformed(field: string): Violation {
  const description = 'must be * or a list of quoted entity tags, such as "abc"'
  return { field, description, reason: "MALFORMED_HEADER" }
}

function unsupported(field: string, description: string): Violation {
  return { field, description, reason: "UNSUPPORTED_PRECONDITION" }
}
