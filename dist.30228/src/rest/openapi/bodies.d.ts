import { type DescMessage, type JsonObject } from "@bufbuild/protobuf";
import { type BodyRule } from "../routing/rules.js";
import type { Operation } from "./operation.js";
export declare const BYTES = "application/octet-stream";
/** Bytes as they are. OpenAPI 3.1 would leave the schema out; generators know them by this one, of 3.0. */
export declare const BINARY: JsonObject;
export type BodyForm = "none" | "json" | "bytes" | "multipart";
/** The form that a binding's request body has. */
export declare function bodyForm({ kind, ...body }: BodyRule, input: DescMessage): BodyForm;
/** The request body of an operation; undefined without one. */
export declare function requestBody(operation: Operation): JsonObject | undefined;
