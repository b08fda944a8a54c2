import type { Stored } from "../store/store.js";
import { type ResourceType } from "./errors.js";
/**
 * What must be true of a resource for a change to be made (RFC 9110, section 13.1). "match": it exists and has one of the etags; "any" of
 * them is enough. "none-match": it has none of the etags; "any" demands that it does not exist.
 */
export interface Precondition {
    readonly kind: "match" | "none-match";
    readonly etags: "any" | readonly string[];
}
/**
 * The etag of a stored resource: which life it is (a resource deleted and made again is another), its revision, and marks for what the
 * answer shows from other rows.
 */
export declare function etagOf(document: Stored<{
    readonly uid: string;
}>, ...marks: (string | undefined)[]): string;
/** Whether the precondition holds; `etag` is undefined for a resource that does not exist. */
export declare function isMet({ kind, etags }: Precondition, etag: string | undefined): boolean;
/** Refuses unless every precondition holds: ALREADY_EXISTS_PRECONDITION where nothing may exist, else ETAG_MISMATCH. */
export declare function checkPreconditions(preconditions: readonly Precondition[], etag: string | undefined, resourceType: ResourceType, resourceId: string): void;
