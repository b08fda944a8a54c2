import type { JsonValue, Registry } from "@bufbuild/protobuf";
import { type ConnectError } from "@connectrpc/connect";
import type { FieldNamer } from "../binding/field-names.js";
import type { Dialect, RestError } from "../dialect.js";
/** `namer` spells proto field paths as the route's clients do; our own errors speak their language already. */
export declare function toRestError(error: ConnectError, dialect: Pick<Dialect, "statusByReason" | "statusByCode">, namer: FieldNamer | undefined, registry: Registry | undefined): RestError;
/** google.rpc.Status, for errors within a stream, where no envelope has its place. */
export declare function statusJson(error: Pick<RestError, "code" | "message" | "details">): JsonValue;
/** An error that comes in the middle of a stream, as its last message. */
export declare function streamedErrorJson(error: ConnectError, namer: FieldNamer | undefined, registry: Registry | undefined): string;
