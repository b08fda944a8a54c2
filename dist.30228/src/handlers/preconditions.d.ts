import type { Preconditions } from "../../gen/rest/v1/preconditions_pb.js";
import type { Precondition } from "../registry/etag.js";
/** A request with preconditions. `etag` is one tag, "*" for any, or "" for no precondition. */
export interface ConditionalRequest {
    readonly etag: string;
    readonly preconditions?: Preconditions | undefined;
}
/** All that must hold; `resource` is the one that the request carries, whose own etag counts as well. */
export declare function preconditionsOf(request: ConditionalRequest, resource?: {
    readonly etag: string;
} | undefined): Precondition[];
/** What If-Match and If-None-Match say. A weak tag never matches If-Match. */
export declare function conditionsOf(preconditions: Preconditions | undefined): Precondition[];
/** Whether the request demands that the resource does not exist. */
export declare function demandsAbsence(request: {
    readonly mustNotExist: boolean;
    readonly preconditions?: Preconditions | undefined;
}): boolean;
