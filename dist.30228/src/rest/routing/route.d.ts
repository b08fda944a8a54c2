import type { DescField, Message } from "@bufbuild/protobuf";
import { Call } from "../../rpc/call.js";
import type { RegisteredMethod } from "../../rpc/method-table.js";
import type { RuleCheck } from "../../rpc/validation/rule-check.js";
import { type Binder } from "../binding/binder.js";
import { type JsonBody } from "../binding/json-body.js";
import { type QueryPlanner } from "../binding/query-plan.js";
import { type RuleViolations } from "../binding/rule-violations.js";
import type { Dialect } from "../dialect.js";
import type { Exchange, Place } from "../exchange.js";
import type { CodecOptions, JsonCodec } from "../json/codec.js";
import { type MultipartReader } from "../multipart/messages.js";
import { type WholeList } from "../responses/all-pages.js";
import { type Answerer } from "../responses/response.js";
import { type StreamAnswerer } from "../responses/streamed-response.js";
import type { Settings } from "../settings.js";
import { type Binding } from "./rules.js";
/** What the routes of one dialect share. */
export interface DialectTools {
    readonly dialect: Dialect;
    readonly codec: JsonCodec;
    readonly codecOptions: CodecOptions;
    readonly planner: QueryPlanner;
}
/** What the routes of one dialect share. */
export declare function createDialectTools(dialect: Dialect, codec: JsonCodec, codecOptions: CodecOptions): DialectTools;
export interface Route extends Place {
    readonly binding: Binding;
    readonly entry: RegisteredMethod;
    readonly tools: DialectTools;
    /** An empty request. */
    readonly newRequest: () => Message;
    readonly binder: Binder;
    readonly jsonBody: JsonBody;
    readonly ruleViolations: RuleViolations;
    readonly answer: Answerer;
    readonly wholeList: WholeList | undefined;
    readonly streamAnswer: StreamAnswerer;
    readonly multipart: MultipartReader | undefined;
    /** The request's google.api.HttpBody: the field that holds it, or "message" for the request itself. */
    readonly upload: DescField | "message" | undefined;
    /** The response is a google.api.HttpBody, or has one as its body. */
    readonly rawAnswer: boolean;
    readonly clientStream: boolean;
    readonly serverStream: boolean;
}
/** Compiles one binding of a method. */
export declare function createRoute(binding: Binding, entry: RegisteredMethod, tools: DialectTools, limits: Settings["limits"], rules: RuleCheck | undefined): Route;
/** Where a request came in: the matched segments and the raw query. */
export interface Target {
    readonly segments: readonly string[];
    readonly query: string;
}
/** The call that a request makes. */
export declare function createCall(exchange: Exchange, route: Route): Call;
/** Throws 406 unless the client takes one of the types. */
export declare function requireAcceptable<T extends string>(exchange: Exchange, offered: readonly T[]): T;
