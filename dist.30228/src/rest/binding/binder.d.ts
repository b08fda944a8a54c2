import type { IncomingHttpHeaders } from "node:http";
import type { Message } from "@bufbuild/protobuf";
import type { Dialect } from "../dialect.js";
import type { CodecOptions, Violation } from "../json/codec.js";
import type { Binding } from "../routing/rules.js";
import type { QueryPlanner } from "./query-plan.js";
export interface Binder {
    /**
     * Run after the body was read: the path wins over what the body says. `query` is the raw query string. Adds to `violations`
     * whatever doesn't fit.
     */
    bind(message: Message, segments: readonly string[], query: string, headers: IncomingHttpHeaders, violations: Violation[]): void;
    /** The request has a field for the value of If-Match. */
    readonly takesIfMatch: boolean;
}
export type HeaderStep = (message: Message, headers: IncomingHttpHeaders, violations: Violation[]) => void;
/** Compiles how the requests of a binding are read into messages. */
export declare function createBinder(binding: Binding, dialect: Dialect, planner: QueryPlanner, options: CodecOptions): Binder;
