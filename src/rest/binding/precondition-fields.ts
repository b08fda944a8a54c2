// If-Match and If-None-Match as fields of the request, for the implementation to judge in its transaction. A write whose request has
// no field for one refuses it: a client that asks for a precondition must not get its write without. Reads are judged by their answer.
import type { DescField } from "@bufbuild/protobuf"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import type { Violation } from "../json/codec.js"
import { fieldOptions } from "../options.js"
import { etagField, excludedEtagField, parseEntityTags } from "../responses/entity-tags.js"
import type { Binding } from "../routing/rules.js"
import type { HeaderStep } from "./binder.js"
import { setter } from "./field-accessors.js"

const MALFORMED = 'must be "*" or a list of quoted entity tags, such as "abc"'
const READS = new Set(["GET", "HEAD", "*"])

export function preconditionSteps({ method, httpMethod }: Binding): HeaderStep[] {
  const { fields } = method.input
  const etag = fields.find((field) => fieldOptions(field).precondition === Precondition.ETAG)
  const mustNotExist = fields.find((field) => fieldOptions(field).precondition === Precondition.IF_NONE_MATCH_STAR)
  const isRead = READS.has(httpMethod)
  const judged = new Set(fields.map((field) => fieldOptions(field).header.toLowerCase()))
  const steps: HeaderStep[] = []
  if ((etag !== undefined || !isRead) && !judged.has("if-match")) steps.push(ifMatchStep(etag))
  if ((mustNotExist !== undefined || !isRead) && !judged.has("if-none-match")) {
    steps.push(ifNoneMatchStep(mustNotExist, isRead ? undefined : etag))
  }
  return steps
}

function ifMatchStep(etag: DescField | undefined): HeaderStep {
  const set = etag && setter(etag)
  return (message, headers, violations) => {
    const header = headers["if-match"]
    if (header === undefined) return
    const tags = parseEntityTags(header)
    if (tags === undefined) violations.push(malformed("If-Match"))
    else if (set === undefined) violations.push(unsupported("If-Match", "is not supported by this operation"))
    else set(message, etagField(tags, header))
  }
}

function ifNoneMatchStep(mustNotExist: DescField | undefined, etag: DescField | undefined): HeaderStep {
  const setMustNotExist = mustNotExist && setter(mustNotExist)
  const setEtag = etag && setter(etag)
  return (message, headers, violations) => {
    const header = headers["if-none-match"]
    if (header === undefined) return
    const tags = parseEntityTags(header)
    if (tags === undefined) violations.push(malformed("If-None-Match"))
    else if (tags === "*" && setMustNotExist !== undefined) setMustNotExist(message, true)
    else if (setEtag === undefined) {
      const only = setMustNotExist === undefined ? "is not supported" : 'only "*" is supported'
      violations.push(unsupported("If-None-Match", `${only} by this operation`))
    } else if (headers["if-match"] !== undefined) {
      violations.push(unsupported("If-None-Match", "is not supported together with If-Match"))
    } else setEtag(message, excludedEtagField(header))
  }
}

function malformed(field: string): Violation {
  return { field, description: MALFORMED, reason: "MALFORMED_HEADER" }
}

function unsupported(field: string, description: string): Violation {
  return { field, description, reason: "UNSUPPORTED_PRECONDITION" }
}
