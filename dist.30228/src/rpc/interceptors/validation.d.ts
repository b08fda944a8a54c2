import type { Interceptor } from "@connectrpc/connect";
import { type RuleCheck } from "../validation/rule-check.js";
export interface ValidationOptions {
    /** Of the ErrorInfo that goes with the violations. */
    readonly domain: string;
    /** A transport that has violations of its own to tell, too, is given the same one. */
    readonly rules?: RuleCheck;
}
/** All violations together as InvalidArgument with a BadRequest; the messages of a stream one by one as they come. */
export declare function validation({ domain, rules }: ValidationOptions): Interceptor;
