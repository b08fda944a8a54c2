import type { DescField, JsonObject } from "@bufbuild/protobuf";
import type { Operation } from "./operation.js";
import type { PathParameter } from "./paths.js";
/** Every parameter of an operation: of its path, its query and its header fields. */
export declare function parametersOf(operation: Operation, path: readonly PathParameter[]): JsonObject[];
/** The fields that travel in header fields of the answer, or as its ETag. */
export declare function answerHeaders(operation: Operation, fields: readonly DescField[]): JsonObject;
