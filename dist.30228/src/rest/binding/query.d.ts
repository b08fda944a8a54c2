import type { Message } from "@bufbuild/protobuf";
import type { Violation } from "../json/codec.js";
import type { QueryNames } from "./query-plan.js";
/** A dialect's habits. */
export interface QueryManners {
    readonly ignoreUnknown: boolean;
    /** `first=` is as good as no `first`. */
    readonly emptyIsAbsent: boolean;
}
/** Puts the query parameters into the message; what can't be read becomes a violation. */
export declare function bindQuery(names: QueryNames, manners: QueryManners, query: string, message: Message, violations: Violation[]): void;
