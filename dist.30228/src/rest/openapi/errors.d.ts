import type { JsonObject, Registry } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import type { Dialect } from "../dialect.js";
import type { Operation } from "./operation.js";
/** One error that operations can answer with. */
export interface ErrorCase {
    /** Names the example. */
    readonly name: string;
    readonly description: string;
    /** As the transcoder gets it from a call. */
    readonly error: ConnectError;
    /** Whether the operation can answer with it. */
    applies(operation: Operation): boolean;
}
/** What the transcoder says itself. */
export declare const ownCases: readonly ErrorCase[];
/** The error answers of operations, one a status, with the cases that each operation can have. */
export declare class ErrorResponses {
    private readonly registry;
    private readonly cases;
    private readonly answered;
    constructor(cases: readonly ErrorCase[], registry: Registry | undefined);
    of(operation: Operation): [number, JsonObject][];
    /** The status of the first case with this code that is none of the transcoder's own. */
    statusOf(code: Code, dialect: Dialect): number | undefined;
    private answers;
}
