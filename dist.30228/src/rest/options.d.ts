import type { DescEnumValue, DescField, DescMethod, DescService } from "@bufbuild/protobuf";
import * as rest from "../../gen/rest/v1/annotations_pb.js";
/** The options of a service. */
export declare function serviceOptions(service: DescService): rest.ServiceOptions;
/** The options of a method. */
export declare function methodOptions(method: DescMethod): rest.MethodOptions;
/** The options of a field. */
export declare function fieldOptions(field: DescField): rest.FieldOptions;
/** The JSON spelling that an option gives the value; undefined without one. */
export declare function enumSpelling(value: DescEnumValue): string | undefined;
/** Whether the field is a rest.v1.Preconditions: the headers If-Match and If-None-Match. */
export declare function isPreconditions(field: DescField): boolean;
/** Whether the field travels outside JSON bodies: in the query, a header, a precondition, the status line, or not at all. */
export declare function outsideBody(field: DescField): boolean;
