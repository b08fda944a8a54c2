import type { JsonObject } from "@bufbuild/protobuf";
import type { ErrorResponses } from "./errors.js";
import type { Operation } from "./operation.js";
/** Every response of an operation, by its status. */
export declare function responsesOf(operation: Operation, errors: ErrorResponses): JsonObject;
