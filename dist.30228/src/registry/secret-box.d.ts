/** Encrypts what is stored and must not be read from the store. */
export interface SecretBox {
    /** The text encrypted; twice the same text gives two results. `aad` says what it belongs to: it opens only with the same. */
    seal(text: string, aad: string): string;
    /** The text again; throws when it was not sealed with a known key and this `aad`, or was changed. */
    open(sealed: string, aad: string): string;
}
