/** "OK", "NOT_FOUND"; a number that is no code as text. */
export declare function codeName(code: number): string;
