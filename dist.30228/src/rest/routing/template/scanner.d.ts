/** A template that can't be served. Columns count from 1. */
export declare class TemplateError extends Error {
    readonly problem: string;
    readonly column: number;
    readonly name = "TemplateError";
    constructor(problem: string, column: number);
}
/** Goes through a path template token by token. */
export declare class Scanner {
    readonly text: string;
    private index;
    constructor(text: string);
    get column(): number;
    get atEnd(): boolean;
    /** Takes the next characters if they are these. */
    accept(expected: string): boolean;
    expect(expected: string, where: string): void;
    identifier(): string;
    /** See literalText; undefined if none starts here. */
    literal(): string | undefined;
    found(): string;
    fail(problem: string): never;
    private take;
}
