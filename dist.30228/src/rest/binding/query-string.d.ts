/** Calls `pair` for each in order, `broken` for what is no percent-encoded UTF-8. */
export declare function readQuery(query: string, pair: (name: string, value: string) => void, broken: (name: string) => void): void;
