// Our options (proto/api/rest/v1/annotations.proto) as they stand on a descriptor. Read when handlers are compiled, never per request.
import type { DescEnumValue, DescField, DescMethod, DescService } from "@bufbuild/protobuf"
import { create, getOption, hasOption } from "@bufbuild/protobuf"
import * as rest from "../../gen/rest/v1/annotations_pb.js"
import { PreconditionsSchema } from "../../gen/rest/v1/preconditions_pb.js"

/** The options of a service. */
export const serviceOptions = readOnce(
  (service: DescService) => hasOption(service, rest.service) && getOption(service, rest.service),
  create(rest.ServiceOptionsSchema),
)

/** The options of a method. */
export const methodOptions = readOnce(
  (method: DescMethod) => hasOption(method, rest.method) && getOption(method, rest.method),
  create(rest.MethodOptionsSchema),
)

/** The options of a field. */
export const fieldOptions = readOnce(
  (field: DescField) => hasOption(field, rest.field) && getOption(field, rest.field),
  create(rest.FieldOptionsSchema),
)

/** The JSON spelling that an option gives the value; undefined without one. */
export function enumSpelling(value: DescEnumValue): string | undefined {
  return hasOption(value, rest.enum_value) ? getOption(value, rest.enum_value).json || undefined : undefined
}

/** Whether the field is a rest.v1.Preconditions: the headers If-Match and If-None-Match. */
export function isPreconditions(field: DescField): boolean {
  return field.fieldKind === "message" && field.message.typeName === PreconditionsSchema.typeName
}

/** Whether the field travels outside JSON bodies: in the query, a header, a precondition, the status line, or not at all. */
export function outsideBody(field: DescField): boolean {
  const { query, header, precondition, statusWhenSet, rpcOnly } = fieldOptions(field)
  const isPrecondition = precondition !== rest.Precondition.UNSPECIFIED || isPreconditions(field)
  return rpcOnly || query !== "" || header !== "" || isPrecondition || statusWhenSet !== 0
}

/**
 * getOption decodes an option anew each time; while handlers are compiled, a field is asked for its own a dozen times. Most have none, and share
 * the empty one.
 */
function readOnce<D extends object, O>(read: (desc: D) => O | false, none: O): (desc: D) => O {
  const known = new WeakMap<D, O>()
  return (desc) => {
    let options = known.get(desc)
    if (options === undefined) {
      options = read(desc) || none
      known.set(desc, options)
    }
    return options
  }
}
