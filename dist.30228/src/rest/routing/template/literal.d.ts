/** The text that a literal of a template matches, decoded. */
export declare function literalText(raw: string): string;
