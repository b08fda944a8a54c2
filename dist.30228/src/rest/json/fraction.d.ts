/** Nanoseconds (not negative) with 0, 3, 6 or 9 digits as needed; the point included. */
export declare function fraction(nanos: number): string;
/** Up to nine digits after the point as nanoseconds. */
export declare function parseFraction(digits: string | undefined): number;
