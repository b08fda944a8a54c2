export type Glob = (text: string) => boolean;
/** More are refused: what a match costs grows with them. */
export declare const MAX_STARS = 16;
/** Undefined: the pattern has too many stars. */
export declare function compileGlob(pattern: string, ignoreCase?: boolean): Glob | undefined;
