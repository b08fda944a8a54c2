// Bytes as text. Reads base64 and base64url, padded or not; writes base64 with padding, as proto3 JSON wants it.
import { Fault } from "./fault.js";
const EITHER_ALPHABET = /^[A-Za-z0-9+/_-]*={0,2}$/;
const notBase64 = new Fault("INVALID_VALUE", "must be base64 or base64url");
/** The bytes of base64 text, standard or URL-safe, with or without padding. */
export function parseBase64(text) {
    if (!EITHER_ALPHABET.test(text))
        return notBase64;
    const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    const digits = text.length - padding;
    if (digits % 4 === 1 || (padding > 0 && text.length % 4 !== 0))
        return notBase64;
    const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
    Buffer.from(bytes.buffer).write(text, "base64");
    return bytes;
}
/** The bytes as standard base64 with padding. */
export function formatBase64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
//# sourceMappingURL=base64.js.map