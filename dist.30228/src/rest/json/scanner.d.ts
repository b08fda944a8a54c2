/** Not JSON at all. `offset` counts UTF-16 units of the text. */
export declare class JsonSyntaxError extends Error {
    readonly offset: number;
    readonly name = "JsonSyntaxError";
    constructor(message: string, offset: number);
}
export declare const QUOTE = 34;
export declare const OPEN_BRACE = 123;
export declare const OPEN_BRACKET = 91;
export declare const LETTER_N = 110;
export declare const LETTER_T = 116;
export declare const LETTER_F = 102;
/** Whether a number can begin with the character. */
export declare function startsNumber(char: number): boolean;
/** Goes through JSON text token by token. */
export declare class JsonScanner {
    readonly text: string;
    private readonly maxDepth;
    /** Of the next character. Between tokens: of the next value, name, comma or bracket, white space already skipped. */
    pos: number;
    private depth;
    /** Of the first one not before the last string read. Most texts have none, and then a string ends at the next quote. */
    private backslash;
    /** Compact JSON has none, and then no string need be searched for one. */
    private readonly hasControls;
    constructor(text: string, maxDepth?: number);
    /** The next character's code; NaN at the end. */
    char(): number;
    fail(message: string, offset?: number): never;
    failNamedTwice(name: string, offset: number): never;
    /** After the outermost value. */
    end(): void;
    /** At `{`: whether a member follows; its name is next. */
    openObject(): boolean;
    /** After a member's value: whether another one follows. */
    nextMember(): boolean;
    /** A member's name with its colon; the value is next. */
    memberName(): string;
    /** At `[`: whether an element follows. */
    openArray(): boolean;
    /** After an element: whether another one follows. */
    nextElement(): boolean;
    /** At a quote. */
    string(): string;
    /**
     * At a digit or a minus sign. An integer of at most 15 digits without fraction and exponent is read; for anything else the
     * answer is NaN and nothing is read: see numberText.
     */
    smallInteger(): number;
    numberText(): string;
    /** At the first letter of true, false or null. */
    literal(word: "true" | "false" | "null"): void;
    /** Any value, checked and dropped. */
    skipValue(): void;
    /** What look finds ahead; afterwards the scanner stands where it stood. */
    lookAhead<T>(look: () => T): T;
    private enter;
    private leave;
    private skipSpace;
    private nextBackslash;
    private escapedString;
}
/** Names are echoed in errors; a name may be as long as a body. */
export declare function shorten(name: string): string;
