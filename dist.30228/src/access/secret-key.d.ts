/** Reads 32 bytes from base64 or base64url; throws with the command that makes such a key. */
export declare function parseSecretKey(text: string): Buffer;
/** The key that signs and encrypts, and the one before it, which still verifies and decrypts. */
export declare class SecretKeys {
    #private;
    readonly current: Buffer;
    constructor(current: Buffer, previous?: Buffer | undefined);
    /** The secret part of an API key, by the current key: 43 characters of base64url. */
    apiKeySecret(id: string): string;
    /** All secrets that an API key may come with; the current key's first. */
    apiKeySecrets(id: string): readonly string[];
    /** A 32-byte key for one purpose, of the current key. */
    derive(purpose: string): DerivedKey;
    /** Tell the keys apart without telling them, the current one's first: what a backup names the key by that its secrets need. */
    get fingerprints(): readonly string[];
    /** The derived key with this fingerprint; undefined: it is of neither key. */
    findDerived(purpose: string, fingerprint: string): DerivedKey | undefined;
}
export interface DerivedKey {
    readonly key: Buffer;
    /** Tells keys apart without telling them: 16 hexadecimal characters. */
    readonly fingerprint: string;
}
/** Compares in a time that tells nothing but whether the lengths are equal. */
export declare function equalSecrets(one: string, other: string): boolean;
