/** A tag of an If-Match or If-None-Match header. */
export interface SentEntityTag {
    /** The etag as the implementation knows it: unquoted, decoded, without the suffix of a content coding. */
    readonly value: string;
    readonly weak: boolean;
    /** The client names the gzipped representation. */
    readonly gzipped: boolean;
}
/** The value of an If-Match or If-None-Match header: "*", or the tags it lists. */
export interface EntityTagList {
    readonly any: boolean;
    readonly tags: readonly SentEntityTag[];
}
/** Reads If-Match or If-None-Match; empty list elements are ignored. Undefined if the header is not there, is malformed or names no tag. */
export declare function parseEntityTags(header: string | undefined): EntityTagList | undefined;
/**
 * The ETag header of an etag. What can't stand between the quotes is percent-encoded, and reading it back decodes it. The gzipped
 * representation has other bytes, hence a strong tag of its own.
 */
export declare function formatEntityTag(etag: string, gzipped?: boolean): string;
/** The ETag header of the gzipped representation, by the one that the plain representation has. */
export declare function gzippedEntityTag(header: string): string;
/** If-Match's comparison: a weak tag never matches. */
export declare function matchesStrongly({ any, tags }: EntityTagList, etag: string): boolean;
/** If-None-Match's comparison; gives the tag that matches. */
export declare function findWeakMatch({ tags }: EntityTagList, etag: string): SentEntityTag | undefined;
