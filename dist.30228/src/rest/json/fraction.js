// Fractions of a second as decimals, shared by timestamps and durations.
/** Nanoseconds (not negative) with 0, 3, 6 or 9 digits as needed; the point included. */
export function fraction(nanos) {
    if (nanos === 0)
        return "";
    const digits = String(nanos).padStart(9, "0");
    if (digits.endsWith("000000"))
        return `.${digits.slice(0, 3)}`;
    if (digits.endsWith("000"))
        return `.${digits.slice(0, 6)}`;
    return `.${digits}`;
}
/** Up to nine digits after the point as nanoseconds. */
export function parseFraction(digits) {
    return digits === undefined ? 0 : Number(digits.padEnd(9, "0"));
}
//# sourceMappingURL=fraction.js.map