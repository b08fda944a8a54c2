// google.protobuf.Duration as text: seconds with up to nine digits of fraction and an "s".
import { Fault } from "./fault.js";
import { fraction, parseFraction } from "./fraction.js";
const DURATION = /^(-?)([0-9]+)(?:\.([0-9]{1,9}))?s$/;
const MAX_SECONDS = 315_576_000_000;
const malformed = new Fault("INVALID_VALUE", "must be a duration such as 1.5s, with at most nine decimal places");
const outOfRange = new Fault("OUT_OF_RANGE", `must be between -${MAX_SECONDS}s and ${MAX_SECONDS}s`);
/** A duration as Protobuf's JSON has it: seconds with an "s". */
export function parseDuration(text) {
    const match = DURATION.exec(text);
    if (match === null)
        return malformed;
    const seconds = Number(match[2]);
    if (seconds > MAX_SECONDS)
        return outOfRange;
    const nanos = parseFraction(match[3]);
    // The addition makes 0 of -0.
    return match[1] === "-" ? { seconds: BigInt(-seconds), nanos: 0 - nanos } : { seconds: BigInt(seconds), nanos };
}
/** JSON: a string. Throws for a value that is none. */
export function writeDuration({ seconds, nanos }) {
    const inRange = seconds >= -MAX_SECONDS && seconds <= MAX_SECONDS;
    const oneSign = seconds === 0n || nanos === 0 || seconds > 0n === nanos > 0;
    if (!inRange || !oneSign || !Number.isInteger(nanos) || Math.abs(nanos) > 999_999_999) {
        throw new Error(`cannot write a Duration of ${seconds} seconds and ${nanos} nanoseconds: out of range or of two signs`);
    }
    const negative = seconds < 0n || nanos < 0;
    return `"${negative ? "-" : ""}${negative ? -seconds : seconds}${fraction(Math.abs(nanos))}s"`;
}
//# sourceMappingURL=duration.js.map