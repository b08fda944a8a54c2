import { getOption } from "@bufbuild/protobuf";
import * as rest from "../../gen/rest/v1/annotations_pb.js";
import { PreconditionsSchema } from "../../gen/rest/v1/preconditions_pb.js";
/** The options of a service. */
export function serviceOptions(service) {
    return getOption(service, rest.service);
}
/** The options of a method. */
export function methodOptions(method) {
    return getOption(method, rest.method);
}
/** The options of a field. */
export function fieldOptions(field) {
    return getOption(field, rest.field);
}
/** The JSON spelling that an option gives the value; undefined without one. */
export function enumSpelling(value) {
    return getOption(value, rest.enum_value).json || undefined;
}
/** Whether the field is a rest.v1.Preconditions: the headers If-Match and If-None-Match. */
export function isPreconditions(field) {
    return field.fieldKind === "message" && field.message.typeName === PreconditionsSchema.typeName;
}
/** Whether the field travels outside JSON bodies: in the query, a header, a precondition, the status line, or not at all. */
export function outsideBody(field) {
    const { query, header, precondition, statusWhenSet, rpcOnly } = fieldOptions(field);
    const isPrecondition = precondition !== rest.Precondition.UNSPECIFIED || isPreconditions(field);
    return rpcOnly || query !== "" || header !== "" || isPrecondition || statusWhenSet !== 0;
}
//# sourceMappingURL=options.js.map