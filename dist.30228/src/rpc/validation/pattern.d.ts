/** undefined: ask RE2. */
export declare function translatePattern(pattern: string): RegExp | undefined;
