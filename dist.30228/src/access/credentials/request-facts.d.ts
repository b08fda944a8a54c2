import type { IncomingHttpHeaders } from "node:http";
export interface RequestFacts {
    readonly method: string;
    /** Path and query as they came. */
    readonly target: string;
    readonly headers: IncomingHttpHeaders & {
        readonly ":authority"?: string | undefined;
    };
    /** Names and values in turn, as they came: what was sent twice is here twice. */
    readonly rawHeaders: readonly string[];
    readonly remoteAddress: string;
}
/** All values of a header (its name in lower case), in the order they came. */
export declare function headerValues(facts: Pick<RequestFacts, "rawHeaders">, name: string): string[];
