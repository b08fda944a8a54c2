import type { DescMethod, Message } from "@bufbuild/protobuf";
import type { ConnectError } from "@connectrpc/connect";
import { type Caller } from "../registry/access/caller.js";
import type { Admission, AdmissionRequest, BodyCheck } from "../rpc/admission.js";
import type { RequestRecord } from "../rpc/request-record.js";
import { type Authenticator } from "./authenticator.js";
import type { Decisions } from "./decisions.js";
import { type MethodRule } from "./method-rules.js";
import type { RateLimiter } from "./rate-limiter.js";
export interface GatekeeperOptions {
    /** Undefined: nobody has to authenticate, and everybody is an operator. */
    readonly authenticator: Authenticator | undefined;
    readonly decisions: Decisions;
    readonly rules: ReadonlyMap<string, MethodRule>;
    readonly rates?: RateLimiter | undefined;
    /** Calls at once, and streams at once, beyond which more are refused. */
    readonly maxCalls: number;
    readonly maxStreams: number;
}
type StreamKind = "upload" | "download" | "watch";
/** Who makes the call that this record is of; undefined: nobody was let in. */
export declare function callerOf(record: RequestRecord | undefined): Caller | undefined;
/** Decides about calls before their bodies are read. */
export declare class Gatekeeper implements Admission {
    #private;
    private readonly options;
    constructor(options: GatekeeperOptions);
    /** Calls and streams that there are now. */
    get open(): {
        readonly calls: number;
        readonly streams: Readonly<Record<StreamKind, number>>;
    };
    ruleOf(method: DescMethod): MethodRule;
    admit(method: DescMethod | undefined, request: AdmissionRequest, record: RequestRecord): BodyCheck | undefined | Promise<BodyCheck | undefined>;
    isUnrestricted(record: RequestRecord): boolean;
    authorize(method: DescMethod, message: Message, record: RequestRecord): void | Promise<void>;
    leave(record: RequestRecord): void;
}
/** The error of a stream whose caller is let in no more. */
export declare function noLongerAdmitted(): ConnectError;
export {};
