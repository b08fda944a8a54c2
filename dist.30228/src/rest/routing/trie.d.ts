import type { Segment, Template } from "./template/template.js";
export interface Match<R> {
    readonly route: R;
    /** Raw segments, the verb cut off. */
    readonly segments: readonly string[];
}
export interface Trie<R> {
    /** Answers the route that is there already, if this one would fit the same requests equally well. */
    add(prefix: readonly Segment[], template: Template, method: string, route: R): R | undefined;
    match(method: string, path: string): Match<R> | undefined;
    /** The methods of all routes that fit the path. */
    methods(path: string): ReadonlySet<string>;
    /** A route that has the longest run of leading literals in common with the path; undefined if none has any. */
    nearest(path: string): R | undefined;
}
/** An empty trie of routes. */
export declare function createTrie<R>(): Trie<R>;
