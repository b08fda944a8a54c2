import type * as registry from "../registry/secret-box.js";
import type { SecretKeys } from "./secret-key.js";
/** An encrypted text: plain data, fit for a document. */
export interface SealedSecret {
    /** Fingerprint of the key: tells which one opens it. */
    readonly key: string;
    /** Nonce, ciphertext and tag. */
    readonly data: Uint8Array;
}
/** Encrypts secrets, each for the one place where it is kept. */
export declare class SecretBox {
    private readonly keys;
    constructor(keys: SecretKeys);
    /** Encrypts by the current key. `documentKey` and the same parts must be named to open it: it can't be moved to another document. */
    seal(plain: string, documentKey: readonly string[]): SealedSecret;
    /** Throws where the key is neither SECRET_KEY nor SECRET_KEY_PREVIOUS, or the data is not what was sealed for this document. */
    open(sealed: SealedSecret, documentKey: readonly string[]): string;
    /** Whether it was encrypted by the key before: to be sealed anew when its document is written next. */
    isStale(sealed: SealedSecret): boolean;
}
/** A box of texts for the registry: "<fingerprint>.<data as base64url>". The text that a secret belongs to is its document's key. */
export declare function textSecretBox(keys: SecretKeys): registry.SecretBox;
